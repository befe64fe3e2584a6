namespace Shakeout.TestOrderShuffler;

/// <summary>One order as it really ran.</summary>
/// <remarks>
/// <code>
/// var run = new OrderRun([new TestResult(first, TestOutcome.Passed), new TestResult(second, TestOutcome.Failed, "expected 1, was 2")]);
/// var failed = run.Results.Count(result => result.Outcome == TestOutcome.Failed);
/// </code>
/// Immutable if its list is; may be shared between threads.
/// </remarks>
/// <param name="Results">
/// A result for each test that ran, in executed order. When a test crashed, the tests planned after it are
/// missing, and so is one that was interrupted by somebody else's crash.
/// </param>
public sealed record OrderRun(IReadOnlyList<TestResult> Results)
{
    /// <summary>The result of a test, or null when it did not run.</summary>
    /// <param name="test">The test.</param>
    public TestResult? Of(TestCase test) => Results.FirstOrDefault(result => result.Test == test);

    /// <summary>The test that took the process down, or null.</summary>
    public TestResult? Crash => Results.FirstOrDefault(result => result.Outcome == TestOutcome.Crashed);
}
