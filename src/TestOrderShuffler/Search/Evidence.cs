using Shakeout.TestOrderShuffler.Runs;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>What the orders so far say about a suspicion: the tests that ran before the suspect in each of them.</summary>
/// <param name="Showing">From the orders that showed the effect, the shortest first; never empty lists.</param>
/// <param name="Hiding">From the orders that did not.</param>
internal sealed record Evidence(IReadOnlyList<IReadOnlyList<TestCase>> Showing, IReadOnlyList<IReadOnlyList<TestCase>> Hiding)
{
    /// <summary>Gathers the evidence.</summary>
    public static Evidence For(Suspicion suspicion, OrderHistory history)
    {
        var suspect = suspicion.Test;
        var ran = history.Orders
            .Select(order => (Outcome: order.OutcomeOf(suspect), Before: order.Before(suspect)))
            .Where(order => order.Outcome is TestOutcome.Passed or TestOutcome.Failed)
            .ToLookup(order => suspicion.IsEffect(order.Outcome), order => order.Before);

        return new Evidence([.. ran[true].Where(before => before.Count > 0).OrderBy(before => before.Count)], [.. ran[false]]);
    }

    /// <summary>
    /// The tests of one showing order, the likeliest cause first: those that ran before the suspect in every
    /// showing order, then those that did so in the fewest hiding orders, then the nearest.
    /// </summary>
    public IEnumerable<TestCase> Rank(IReadOnlyList<TestCase> showing)
    {
        var inShowing = Counts(Showing);
        var inHiding = Counts(Hiding);
        return showing.Reverse()
            .OrderByDescending(test => inShowing.GetValueOrDefault(test))
            .ThenBy(test => inHiding.GetValueOrDefault(test));
    }

    private static Dictionary<TestCase, int> Counts(IEnumerable<IReadOnlyList<TestCase>> orders)
        => orders.SelectMany(order => order).GroupBy(test => test).ToDictionary(group => group.Key, group => group.Count());
}
