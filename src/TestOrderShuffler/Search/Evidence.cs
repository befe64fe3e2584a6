using Shakeout.TestOrderShuffler.Runs;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>What the orders so far say about a suspicion: the tests that ran before the suspect in each of them.</summary>
/// <param name="Showing">From the orders that showed the effect; never empty lists. Those from new processes come first, as
/// nothing left over from earlier orders can have caused them; then the shortest.</param>
/// <param name="Hiding">From the orders that did not.</param>
internal sealed record Evidence(IReadOnlyList<IReadOnlyList<TestCase>> Showing, IReadOnlyList<IReadOnlyList<TestCase>> Hiding)
{
    /// <summary>Gathers the evidence.</summary>
    public static Evidence For(Suspicion suspicion, OrderHistory history)
    {
        var suspect = suspicion.Test;
        var ran = history.Orders
            .Where(order => order.OutcomeOf(suspect) is TestOutcome.Passed or TestOutcome.Failed)
            .ToLookup(order => suspicion.IsEffect(order.OutcomeOf(suspect)), order => (order.Process, Before: order.Before(suspect)));

        var showing = ran[true]
            .Where(order => order.Before.Count > 0)
            .OrderBy(order => order.Process == ProcessUse.New ? 0 : 1)
            .ThenBy(order => order.Before.Count);

        return new Evidence([.. showing.Select(order => order.Before)], [.. ran[false].Select(order => order.Before)]);
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
