using Shakeout.TestOrderShuffler.Orders;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>
/// Finds the tests that undo a polluter's work, by group testing: a whole group between polluters and victim that
/// changes nothing clears all of its tests at once; a group that helps is halved. So is a group that shows the
/// effect by itself: polluters in it may hide a cleaner.
/// </summary>
/// <remarks>Source: Dorfman, "The detection of defective members of large populations" (1943), halving as by Hwang (1972).</remarks>
internal sealed class CleanerSearch(Probe probe)
{
    /// <summary>
    /// The most runs that the cleaners of one finding may take. Where half a suite cleans up, naming every test of it
    /// would take hours and tell nobody more.
    /// </summary>
    public const int MostRuns = 400;

    /// <summary>How often a cleaner must clean again: after a racy polluter, anything looks clean now and then.</summary>
    public const int Confirmations = 5;

    private int _runs;

    /// <summary>The victim to clean up for.</summary>
    public Suspicion Suspicion => probe.Suspicion;

    /// <summary>Finds the cleaners of a set.</summary>
    /// <param name="set">The polluters, in the order in which they pollute.</param>
    /// <param name="candidates">The tests to try.</param>
    /// <returns>Those after which the victim passed again in a run of only set, cleaner and victim.</returns>
    public async Task<IReadOnlyList<TestCase>> FindAsync(IReadOnlyList<TestCase> set, IEnumerable<TestCase> candidates)
    {
        List<TestCase> cleaners = [];
        var groups = new Stack<IReadOnlyList<TestCase>>([Between(set, candidates)]);
        while (groups.TryPop(out var group) && _runs < MostRuns)
        {
            if (group.Count == 0)
                continue;

            var changesNothing = await ShowsAsync([.. set, .. group]);
            if (group.Count == 1 && !changesNothing && await CleansAgainAsync(set, group[0]))
                cleaners.Add(group[0]);
            if (group.Count == 1 || (changesNothing && await IsClearedAsync(set, group)))
                continue;

            groups.Push([.. group.Skip(group.Count / 2)]);
            groups.Push([.. group.Take(group.Count / 2)]);
        }

        return [.. cleaners.OrderBy(test => test.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Those of some polluters that clean up after a set: two that toggle a state undo each other. They are tried one by
    /// one, for in a group they show the effect themselves.
    /// </summary>
    public async Task<IReadOnlyList<TestCase>> AmongPollutersAsync(IReadOnlyList<TestCase> set, IEnumerable<TestCase> polluters)
    {
        List<TestCase> cleaners = [];
        foreach (var polluter in Between(set, polluters))
        {
            if (!await ShowsAsync([.. set, polluter]) && await CleansAgainAsync(set, polluter))
                cleaners.Add(polluter);
        }

        return cleaners;
    }

    private async Task<bool> CleansAgainAsync(IReadOnlyList<TestCase> set, TestCase cleaner)
        => await probe.CountAsync([.. set, cleaner], Confirmations) == 0;

    // The other way round as well: a test that runs before a cleaner may have kept for good what the polluter left.
    private async Task<bool> IsClearedAsync(IReadOnlyList<TestCase> set, IReadOnlyList<TestCase> group)
        => await ShowsAsync([.. set, .. Between(set, group.Reverse())]) && !await ShowsAsync(group);

    private async Task<bool> ShowsAsync(IReadOnlyList<TestCase> between)
    {
        var runsBefore = probe.Runs;
        var shows = await probe.ShowsAsync(between);
        _runs += probe.Runs - runsBefore;
        return shows;
    }

    /// <summary>The candidates that a stock run can have between set and victim, in an order in which it can have them all.</summary>
    private IReadOnlyList<TestCase> Between(IReadOnlyList<TestCase> set, IEnumerable<TestCase> candidates)
    {
        var victim = probe.Suspicion.Test;
        var possible = candidates.Where(test => StockOrder.IsNested([.. set, test, victim]));
        var nearPollutersFirst = possible
            .OrderByDescending(test => test.Collection == set[^1].Collection)
            .ThenByDescending(test => test.Class == set[^1].Class);

        return [.. StockOrder.Before(victim, [.. set, .. nearPollutersFirst]).Where(test => !set.Contains(test))];
    }
}
