using Shakeout.TestOrderShuffler.Runs;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>What the orders so far say about a suspicion: the tests that ran before the suspect in each of them.</summary>
/// <param name="Showing">From the orders that showed the effect; never empty lists. Those from new processes come first, as
/// nothing left over from earlier orders can have caused them; then the shortest.</param>
/// <param name="Hiding">From the orders that did not.</param>
internal sealed record Evidence(IReadOnlyList<IReadOnlyList<TestCase>> Showing, IReadOnlyList<IReadOnlyList<TestCase>> Hiding)
{
    /// <summary>
    /// How many likely tests are tried one by one before the search proper, each at the cost of one run. After 20
    /// orders the true polluter ranks second in the median, says the published model.
    /// </summary>
    public const int LikelyTests = 2;

    /// <summary>How many sets that other tests were found to depend on are tried before those.</summary>
    public const int LikelySets = 3;

    /// <summary>
    /// The sets that tests explained earlier depend on, the latest first: what breaks one test often breaks many.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<TestCase>> KnownSets { get; init; } = [];

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

    /// <summary>The sets worth a run each before one showing order is searched.</summary>
    public IEnumerable<IReadOnlyList<TestCase>> Guesses(IReadOnlyList<TestCase> showing) =>
    [
        .. KnownSets.Where(set => set.All(showing.Contains)).Take(LikelySets),
        .. Rank(showing).Take(LikelyTests).Select(test => (IReadOnlyList<TestCase>)[test]),
    ];

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
