namespace Shakeout.TestOrderShuffler;

/// <summary>What became of one test in one run.</summary>
/// <remarks>
/// <code>
/// var passed = new TestResult(test, TestOutcome.Passed);
/// var crashed = new TestResult(test, TestOutcome.Crashed, "exit code 134", CrashKind.StackOverflow);
/// </code>
/// Immutable; may be shared between threads.
/// </remarks>
/// <param name="Test">The test.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Failure">The failure's message and stack trace, or what was seen of a crash; null when it passed.</param>
/// <param name="Crash">How the test took its process down; set if and only if it <see cref="TestOutcome.Crashed"/>.</param>
public sealed record TestResult(TestCase Test, TestOutcome Outcome, string? Failure = null, CrashKind? Crash = null);

/// <summary>How a test ended.</summary>
public enum TestOutcome
{
    /// <summary>It ran to its end and nothing failed.</summary>
    Passed,

    /// <summary>It ran and failed, or a fixture it needs could not be made.</summary>
    Failed,

    /// <summary>The suite says not to run it.</summary>
    Skipped,

    /// <summary>It took the process down, or never ended.</summary>
    Crashed,
}

/// <summary>How a test took its process down.</summary>
public enum CrashKind
{
    /// <summary>It did not end within the time limit.</summary>
    Hang,

    /// <summary>It ended the process: <c>Environment.Exit</c> or a kill.</summary>
    Exit,

    /// <summary>It ran out of stack.</summary>
    StackOverflow,

    /// <summary>It left a thread or an <c>async void</c> behind that threw where nobody catches.</summary>
    BackgroundException,

    /// <summary>It called <c>Environment.FailFast</c>, or the runtime did.</summary>
    FailFast,
}
