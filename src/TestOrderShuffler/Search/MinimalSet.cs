namespace Shakeout.TestOrderShuffler.Search;

/// <summary>Finds a minimal set of tests, out of those that ran before a suspect, that is enough to show its effect.</summary>
/// <remarks>
/// <list type="number">
/// <item>
/// The tests from the first on show the effect; no tests at all do not. Halve between the two until "from here
/// on" shows it and "from the next test on" does not: ceil(log2 k) runs. The test at that boundary is needed.
/// Nothing here takes for granted that more tests show more, so cleaners and tests that toggle a state do no harm.
/// </item>
/// <item>Keep it. If what is kept shows the effect, that is the set: one more run.</item>
/// <item>Else look for the next boundary among the tests after it, with the kept ones before: two polluters together.</item>
/// <item>Leave out each kept test in turn; one that is not missed does not belong to the set.</item>
/// </list>
/// Source: after Junker, "QuickXplain" (AAAI 2004), and the suffix search of Shi et al., "iFixFlakies" (2019).
/// </remarks>
internal static class MinimalSet
{
    /// <summary>
    /// The most tests that a set holds. No suite was seen that needs more; a search that wants more is being fooled
    /// by an effect that does not repeat.
    /// </summary>
    public const int MostTogether = 6;

    /// <summary>Searches.</summary>
    /// <param name="probe">Asks the runs.</param>
    /// <param name="before">Tests that show the effect, in an order in which they do.</param>
    /// <returns>The set, in that order, or null when none of at most <see cref="MostTogether"/> tests turned up.</returns>
    public static async Task<IReadOnlyList<TestCase>?> FindAsync(Probe probe, IReadOnlyList<TestCase> before)
    {
        List<TestCase> kept = [];
        var rest = before;
        while (kept.Count < MostTogether)
        {
            var boundary = await BoundaryAsync(probe, kept, rest);
            kept.Add(rest[boundary]);
            rest = [.. rest.Skip(boundary + 1)];
            if (rest.Count == 0 || await probe.ShowsAsync(kept))
                return await WithoutSparesAsync(probe, kept);
        }

        return null;
    }

    /// <summary>The place of a test such that the rest shows the effect with it and does not without it.</summary>
    private static async Task<int> BoundaryAsync(Probe probe, IReadOnlyList<TestCase> kept, IReadOnlyList<TestCase> rest)
    {
        var (shows, hides) = (0, rest.Count);
        while (hides - shows > 1)
        {
            var middle = (shows + hides) / 2;
            if (await probe.ShowsAsync([.. kept, .. rest.Skip(middle)]))
                shows = middle;
            else
                hides = middle;
        }

        return shows;
    }

    /// <summary>Leaves out what is not missed. The last test is: without it, the set was seen to show nothing.</summary>
    private static async Task<IReadOnlyList<TestCase>> WithoutSparesAsync(Probe probe, IReadOnlyList<TestCase> kept)
    {
        var set = kept;
        foreach (var test in kept.SkipLast(1))
        {
            IReadOnlyList<TestCase> fewer = [.. set.Where(other => other != test)];
            if (await probe.ShowsAsync(fewer))
                set = fewer;
        }

        return set;
    }
}
