namespace Shakeout.TestOrderShuffler.Runs;

/// <summary>The orders that ran so far.</summary>
internal sealed class OrderHistory
{
    private readonly List<ExecutedOrder> _orders = [];

    /// <summary>How many orders ran.</summary>
    public int Count => _orders.Count;

    /// <summary>The orders, in the order in which they ran.</summary>
    public IReadOnlyList<ExecutedOrder> Orders => _orders;

    /// <summary>How many tests were skipped in every order.</summary>
    public int Skipped => _orders.Count == 0 ? 0
        : _orders[0].Skipped.Count(test => _orders.TrueForAll(order => order.OutcomeOf(test) == TestOutcome.Skipped));

    /// <summary>Keeps an order.</summary>
    public void Add(OrderRun run, ProcessUse process) => _orders.Add(new ExecutedOrder(run, process));

    /// <summary>The tests that failed in some order, by name.</summary>
    public IReadOnlyList<TestCase> FailingTests => [.. _orders
        .SelectMany(order => order.Failures)
        .Select(result => result.Test)
        .Distinct()
        .OrderBy(test => test.Name, StringComparer.Ordinal)];

    /// <summary>In how many of the orders that ran a test to its end, it failed. Being skipped counts as neither.</summary>
    public Tally Seen(TestCase test)
    {
        var failed = _orders.Count(order => order.OutcomeOf(test) == TestOutcome.Failed);
        var passed = _orders.Count(order => order.OutcomeOf(test) == TestOutcome.Passed);
        return new Tally(failed, failed + passed);
    }
}
