using Shakeout.TestOrderShuffler.Verdicts;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>
/// Finds the other minimal sets: takes the known ones apart, and searches again wherever the effect still shows.
/// </summary>
internal sealed class FurtherSets(Probe probe, Judge judge)
{
    /// <summary>The most sets that a finding lists.</summary>
    public const int Most = 10;

    /// <summary>How many sets may fail to be proven before the search stops: it is being fooled.</summary>
    public const int MostRefuted = 3;

    private readonly List<ProvenSet> _known = [];
    private readonly List<IReadOnlyList<TestCase>> _refuted = [];

    /// <summary>The sets proven so far, in the order in which they were found.</summary>
    public IReadOnlyList<ProvenSet> Known => _known;

    /// <summary>Takes note of a proven set.</summary>
    public void Add(ProvenSet set) => _known.Add(set);

    /// <summary>Takes note of what was found out about a known set.</summary>
    public void Replace(ProvenSet set, ProvenSet better) => _known[_known.IndexOf(set)] = better;

    /// <summary>Whether a known set would be enough to explain an order.</summary>
    public bool Explains(IReadOnlyList<TestCase> before) => _known.Exists(set => set.Tests.All(before.Contains));

    /// <summary>Finds the sets among the tests of one order that none of the known sets can account for.</summary>
    /// <param name="before">Tests to run before the suspect, in this order.</param>
    public async Task SearchAsync(IReadOnlyList<TestCase> before)
    {
        var tried = new HashSet<int>();
        while (NextWay(before, tried) is { } rest && _known.Count < Most && _refuted.Count < MostRefuted)
        {
            if (rest.Count == 0 || !await probe.ShowsAsync(rest))
                continue;

            tried.Clear();
            if (await MinimalSet.FindAsync(probe, rest) is not { } set)
                return;
            if (await judge.ProveAsync(set) is { } proven)
                _known.Add(proven);
            else
                _refuted.Add(set);
        }
    }

    /// <summary>The order without one way to disarm what is known, or null when every way was tried.</summary>
    private List<TestCase>? NextWay(IReadOnlyList<TestCase> before, HashSet<int> tried)
    {
        var ways = HittingSets.Of(_known.Select(set => set.Tests).Concat(_refuted));
        for (var way = 0; way < ways.Count; way++)
        {
            if (tried.Add(way))
                return [.. before.Where(test => !ways[way].Contains(test))];
        }

        return null;
    }
}
