namespace Shakeout.BranchCoverage.Gates;

/// <summary>
/// What was missing when the ratchet was last set: it may stay missing, and nothing may join it. An outcome is known by its member, its
/// text and its name, so that moved lines change nothing; equal ones are counted.
/// </summary>
/// <param name="Gaps">Outcomes that never happened although their decision was reached, and how many of each there are.</param>
/// <param name="Unreached">
/// Outcomes whose decision was never reached. They are kept because the first test of such code turns them into gaps: that
/// test must not fail the build.
/// </param>
internal sealed record Ratchet(IReadOnlyDictionary<OutcomeKey, int> Gaps, IReadOnlyDictionary<OutcomeKey, int> Unreached)
{
    /// <summary>A ratchet that is set by a result: all that misses there may stay missing.</summary>
    public static Ratchet Of(CoverageResult result)
        => new(Count(result.Gaps.Select(OutcomeKey.Of)), Count(OutcomeKey.Unreached(result)));

    /// <summary>Compares it with a newer result.</summary>
    public RatchetComparison Compare(CoverageResult result)
    {
        var now = Of(result);
        var left = Gaps.Concat(Unreached).GroupBy(entry => entry.Key).ToDictionary(same => same.Key, same => same.Sum(entry => entry.Value));
        var added = result.Gaps.Where(gap => !Take(left, OutcomeKey.Of(gap))).ToList();
        var tightened = new Ratchet(Least(now.Gaps, Known), Least(now.Unreached, Known));
        var solved = Gaps.Sum(entry => Math.Max(0, entry.Value - now.Known(entry.Key)));
        return new RatchetComparison(added, solved, tightened);
    }

    private int Known(OutcomeKey key) => Gaps.GetValueOrDefault(key) + Unreached.GetValueOrDefault(key);

    private static bool Take(Dictionary<OutcomeKey, int> left, OutcomeKey key)
        => left.TryGetValue(key, out var count) && count > 0 && (left[key] = count - 1) >= 0;

    private static Dictionary<OutcomeKey, int> Count(IEnumerable<OutcomeKey> keys) => keys.CountBy(key => key).ToDictionary();

    private static Dictionary<OutcomeKey, int> Least(IReadOnlyDictionary<OutcomeKey, int> now, Func<OutcomeKey, int> known)
        => now.Select(entry => KeyValuePair.Create(entry.Key, Math.Min(entry.Value, known(entry.Key)))).Where(entry => entry.Value > 0).ToDictionary();
}

/// <summary>What a newer result changes.</summary>
/// <param name="Added">Gaps that the ratchet does not know. Of several that share a key, the last ones: which is the new one cannot be told.</param>
/// <param name="Solved">How many gaps that it knows are none any more.</param>
/// <param name="Tightened">The ratchet without what was solved, and without what was added.</param>
internal sealed record RatchetComparison(IReadOnlyList<Gap> Added, int Solved, Ratchet Tightened);
