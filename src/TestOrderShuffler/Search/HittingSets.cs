namespace Shakeout.TestOrderShuffler.Search;

/// <summary>
/// The ways to disarm all known sets: each way takes at least one test out of every set, and no more than it
/// must. Sets of one test leave a single way; what two sets share may stay or go.
/// </summary>
/// <remarks>Source: Reiter, "A theory of diagnosis from first principles" (1987).</remarks>
internal static class HittingSets
{
    /// <summary>The most ways that are tried. Only many sets of several tests have more.</summary>
    public const int Most = 8;

    /// <summary>The minimal hitting sets of some sets of tests, smallest first.</summary>
    public static IReadOnlyList<IReadOnlySet<TestCase>> Of(IEnumerable<IReadOnlyList<TestCase>> sets)
    {
        List<HashSet<TestCase>> ways = [[]];
        foreach (var set in sets.OrderBy(set => set.Count))
            ways = [.. Minimal(ways.SelectMany(way => Hitting(way, set))).Take(Most)];

        return ways;
    }

    private static IEnumerable<HashSet<TestCase>> Hitting(HashSet<TestCase> way, IReadOnlyList<TestCase> set)
        => way.Overlaps(set) ? [way] : set.Select(test => new HashSet<TestCase>(way) { test });

    private static List<HashSet<TestCase>> Minimal(IEnumerable<HashSet<TestCase>> ways)
    {
        List<HashSet<TestCase>> minimal = [];
        foreach (var way in ways.OrderBy(way => way.Count))
        {
            if (!minimal.Exists(smaller => smaller.IsSubsetOf(way)))
                minimal.Add(way);
        }

        return minimal;
    }
}
