using Shakeout.CommandLine.Filters;
using Shakeout.CommandLine.Workers;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Verbs;

/// <summary>The tests of a suite that a run is about.</summary>
internal static class RunnableTests
{
    private const int NamesShown = 5;

    /// <summary>The tests that the filter lets through; at least one.</summary>
    /// <exception cref="NoTestsException">There is none.</exception>
    public static IReadOnlyList<TestCase> Of(string suite, IReadOnlyList<DiscoveredTest> all, TestFilter? filter)
    {
        if (all.Count == 0)
            throw new NoTestsException($"There are no tests in '{suite}': no public class of it has a method with [Fact], [Theory] or an attribute derived from them.\nName a project with xunit tests.");
        TestCase[] tests = [.. all.Where(test => filter is null || filter.Matches(test)).Select(test => test.Case)];
        return tests.Length > 0 ? tests
            : throw new NoTestsException($"The filter '{filter!.Expression}' leaves none of the {all.Count} tests of '{suite}'. Some of their names:\n"
                + string.Join('\n', all.Take(NamesShown).Select(test => "  " + test.Case.Name)));
    }
}

/// <summary>A suite holds no test to run. The message says why, and what to do next.</summary>
internal sealed class NoTestsException(string message) : Exception(message);
