using System.Reflection;

namespace Shakeout.TestOrderShuffler.Worker.Agents;

/// <summary>
/// Drives one test framework. Its assembly is loaded beside the suite's own copy of that framework, found by this
/// interface, and made anew for every order.
/// </summary>
public interface IAgent : IDisposable
{
    /// <summary>Finds tests.</summary>
    /// <param name="suite">The test assembly, in its load context.</param>
    /// <param name="classes">Only these classes, by full name; null for all.</param>
    /// <exception cref="SuiteRefusedException">The suite does something that this agent cannot drive.</exception>
    IReadOnlyList<SuiteTest> Discover(Assembly suite, IReadOnlySet<string>? classes);

    /// <summary>Opens the suite's outermost lifetime: its assembly fixtures, where the framework has such.</summary>
    /// <param name="plan">The tests that will run, of those that <see cref="Discover"/> found last.</param>
    IScope Open(IReadOnlyList<SuiteTest> plan);
}

/// <summary>
/// A fixture lifetime in progress: of the assembly, of a collection in it, of a class in that. It lives as its
/// framework's own runner has it live; only when it opens and closes, and which test is next, is decided here.
/// </summary>
public interface IScope
{
    /// <summary>Opens a lifetime inside this one: a collection in the assembly, a class in a collection.</summary>
    /// <param name="tests">The tests that will run inside it.</param>
    IScope Open(IReadOnlyList<SuiteTest> tests);

    /// <summary>Runs one test inside this lifetime, which must be a class's.</summary>
    TestReport Run(SuiteTest test);

    /// <summary>Ends the lifetime and tears its fixtures down.</summary>
    /// <returns>What the framework said of that: it has failed when a fixture could not be torn down.</returns>
    TestReport Close();
}

/// <summary>The suite cannot be driven; the message says why and what to do.</summary>
public sealed class SuiteRefusedException(string message) : Exception(message)
{
    /// <summary>The suite's own test framework finds or runs tests otherwise than the stock one.</summary>
    /// <param name="framework">Its full type name.</param>
    public static SuiteRefusedException ForFramework(string? framework) => new(
        $"The suite's test framework '{framework}' finds or runs tests in its own way, so their order cannot be decided from outside.\n"
        + "Move what it does into its constructor or into fixtures, or leave [assembly: TestFramework] out for this run:\n"
        + "a framework that derives from XunitTestFramework and only sets things up is run as it is.");
}
