namespace Shakeout.TestOrderShuffler.Runs;

/// <summary>What is kept of an order that ran: the order, and the results worth a look.</summary>
internal sealed class ExecutedOrder(OrderRun run, ProcessUse process)
{
    private readonly Dictionary<TestCase, TestResult> _notPassed = run.Results
        .Where(result => result.Outcome != TestOutcome.Passed)
        .ToDictionary(result => result.Test);

    /// <summary>The tests, in executed order.</summary>
    public IReadOnlyList<TestCase> Tests { get; } = [.. run.Results.Select(result => result.Test)];

    /// <summary>The process it ran in.</summary>
    public ProcessUse Process => process;

    /// <summary>The results of the tests that failed.</summary>
    public IEnumerable<TestResult> Failures => _notPassed.Values.Where(result => result.Outcome == TestOutcome.Failed);

    /// <summary>The tests that the suite says not to run.</summary>
    public IEnumerable<TestCase> Skipped => _notPassed.Values.Where(result => result.Outcome == TestOutcome.Skipped).Select(result => result.Test);

    /// <summary>How a test ended here, or null when it did not run.</summary>
    public TestOutcome? OutcomeOf(TestCase test)
        => _notPassed.TryGetValue(test, out var result) ? result.Outcome
        : Tests.Contains(test) ? TestOutcome.Passed
        : null;

    /// <summary>The tests that ran before a test.</summary>
    public IReadOnlyList<TestCase> Before(TestCase test) => [.. Tests.TakeWhile(other => other != test)];
}
