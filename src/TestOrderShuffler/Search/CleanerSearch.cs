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
    /// <summary>The most cleaners that are listed for a set: enough to see what is missing.</summary>
    public const int Most = 50;

    /// <summary>Finds the cleaners of a set.</summary>
    /// <param name="set">The polluters, in the order in which they pollute.</param>
    /// <param name="candidates">The tests to try.</param>
    /// <returns>Those after which the victim passed again in a run of only set, cleaner and victim.</returns>
    public async Task<IReadOnlyList<TestCase>> FindAsync(IReadOnlyList<TestCase> set, IEnumerable<TestCase> candidates)
    {
        List<TestCase> cleaners = [];
        var all = Between(set, candidates);
        var mayHide = all.Count > 0 && await probe.ShowsAsync(all);
        var groups = new Stack<IReadOnlyList<TestCase>>([all]);
        while (groups.TryPop(out var group) && cleaners.Count < Most)
        {
            if (group.Count == 0)
                continue;

            var changesNothing = await probe.ShowsAsync([.. set, .. group]);
            if (group.Count == 1 && !changesNothing)
                cleaners.Add(group[0]);
            if (group.Count == 1 || (changesNothing && !(mayHide && (group == all || await probe.ShowsAsync(group)))))
                continue;

            groups.Push([.. group.Skip(group.Count / 2)]);
            groups.Push([.. group.Take(group.Count / 2)]);
        }

        return [.. cleaners.OrderBy(test => test.Name, StringComparer.Ordinal)];
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
