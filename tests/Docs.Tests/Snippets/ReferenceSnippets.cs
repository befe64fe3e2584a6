using Shakeout.TestOrderShuffler;
using TestResult = Shakeout.TestOrderShuffler.TestResult;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The examples of the API reference, compiled. Each region stands word for word in a doc comment.</summary>
internal static class ReferenceSnippets
{
    public static OrderRun Run(TestCase first, TestCase second)
    {
        #region order-run
        var run = new OrderRun([new TestResult(first, TestOutcome.Passed), new TestResult(second, TestOutcome.Failed, "expected 1, was 2")]);
        var failed = run.Results.Count(result => result.Outcome == TestOutcome.Failed);
        #endregion
        return failed == 1 ? run : throw new InvalidOperationException();
    }

    public static double Risk()
    {
        #region residual-risk
        var bound = ResidualRisk.UpperBound(orders: 20); // 0.139: what fails in 14 % of orders would have shown
        #endregion
        return bound;
    }

    public static Seed SeedOf(string text)
    {
        #region seed
        var seed = Seed.TryParse(text, out var given) ? given : Seed.Draw();
        Console.WriteLine($"seed {seed}");
        #endregion
        return seed;
    }

    public static ShuffleOptions Options()
    {
        #region options
        var options = new ShuffleOptions { Seed = new Seed(4711), Orders = 50, TimeBudget = TimeSpan.FromMinutes(10) };
        #endregion
        return options;
    }

    public static async Task ShuffleAsync(IReadOnlyList<TestCase> tests, ITestRunner runner)
    {
        #region shuffle
        var seed = Seed.Draw();
        var report = await SuiteShuffle.RunAsync(tests, runner, new ShuffleOptions { Seed = seed });
        foreach (var finding in report.Findings)
            Console.WriteLine($"{finding.Kind}: {string.Join(", ", finding.FailingOrder)}");
        #endregion
    }

    public static TestCase Case()
    {
        #region test-case
        var test = new TestCase("Shop.CartTests.Adds(count: 2)", Collection: "Shop.CartTests", Class: "Shop.CartTests", Method: "Adds");
        #endregion
        return test;
    }

    public static (TestResult, TestResult) Results(TestCase test)
    {
        #region test-result
        var passed = new TestResult(test, TestOutcome.Passed);
        var crashed = new TestResult(test, TestOutcome.Crashed, "exit code 134", CrashKind.StackOverflow);
        #endregion
        return (passed, crashed);
    }

    public static void Print(Finding finding)
    {
        #region finding
        foreach (var set in finding.Polluters)
            Console.WriteLine($"{finding.Test} fails {set.Tally.Failed} of {set.Tally.Of} times after {string.Join(" and ", set.Tests)}");
        #endregion
    }

    public static async Task<bool> IsCleanAsync(IReadOnlyList<TestCase> tests, ITestRunner runner, ShuffleOptions options)
    {
        #region suite-report
        var report = await SuiteShuffle.RunAsync(tests, runner, options);
        var isClean = report.Findings.Count + report.AlwaysFailing.Count + report.Crashed.Count == 0 && !report.Interrupted;
        #endregion
        return isClean;
    }

    public static IReadOnlyList<TestCase> Third(IReadOnlyList<TestCase> tests)
    {
        #region test-order
        var third = TestOrder.Draw(tests, new Seed(4711), number: 3);
        #endregion
        return third;
    }
}
