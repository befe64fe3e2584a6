namespace Shakeout.TestOrderShuffler.Runs;

/// <summary>
/// Finds out whether a warm process may be believed for this suite. What outlives an order there, such as static
/// state of packages, or types of an earlier order that a package still finds, can make tests fail that are right, or
/// hide what is wrong. So a warm process has to repeat the first pair of orders, and the first of them once more after
/// the other: every test has to come out as it did in new processes.
/// </summary>
/// <remarks>A flaky test may fail the rehearsal by chance: the shuffle is slower then, and no less right.</remarks>
internal static class Rehearsal
{
    /// <summary>Orders that take this long are not rehearsed: starting a process for each costs little beside them.</summary>
    public static readonly TimeSpan LongOrder = TimeSpan.FromSeconds(10);

    /// <summary>Repeats orders in a warm process.</summary>
    /// <param name="runs">Runs them.</param>
    /// <param name="orders">The two orders that ran in new processes.</param>
    /// <returns>A test that came out differently, or null when all agree.</returns>
    public static async Task<TestCase?> FirstDifferenceAsync(SuiteRuns runs, IReadOnlyList<ExecutedOrder> orders)
    {
        foreach (var order in (ExecutedOrder[])[.. orders, orders[0]])
        {
            var warm = await runs.RunAsync(order.Tests, ProcessUse.Warm);
            if (warm.Results.FirstOrDefault(result => result.Outcome != order.OutcomeOf(result.Test)) is { } different)
                return different.Test;
        }

        return null;
    }
}
