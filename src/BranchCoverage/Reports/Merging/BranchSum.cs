namespace Shakeout.BranchCoverage.Reports.Merging;

/// <summary>Adds up the ways out of one branch.</summary>
internal static class BranchSum
{
    /// <summary>Both together: never more than is certain.</summary>
    /// <param name="rich">What the richer format says.</param>
    /// <param name="other">What the other says.</param>
    public static IEnumerable<BranchReport> Of(IReadOnlyList<BranchReport> rich, IReadOnlyList<BranchReport> other)
    {
        if (other.Count == 0)
            return rich;
        if (IsByPath(rich) && IsByPath(other) && HasOffsets(rich) == HasOffsets(other))
            return ByPath(rich, other);
        if (rich.Count != other.Count)
            return rich;
        // Those that only count the ways taken have them first, so that place by place is the least that both together took.
        if (!IsByPath(rich) && !IsByPath(other))
            return rich.Zip(other, (one, two) => Sum(one, two.Hits));
        return other.All(way => way.Hits > 0) ? rich.Select(way => way.Hits > 0 ? way : way with { Hits = 1 }) : rich;
    }

    private static IEnumerable<BranchReport> ByPath(IReadOnlyList<BranchReport> rich, IReadOnlyList<BranchReport> other)
    {
        var hits = other.ToLookup(way => (way.Offset, way.Path));
        var known = rich.Select(way => (way.Offset, way.Path)).ToHashSet();
        return
        [
            .. rich.Select(way => Sum(way, hits[(way.Offset, way.Path)].FirstOrDefault()?.Hits ?? 0)),
            .. other.Where(way => !known.Contains((way.Offset, way.Path))),
        ];
    }

    private static BranchReport Sum(BranchReport way, long hits) => way with { Hits = Counts.Sum(way.Hits, hits) };

    private static bool IsByPath(IEnumerable<BranchReport> ways) => ways.All(way => way.Path is not null);

    private static bool HasOffsets(IEnumerable<BranchReport> ways) => ways.All(way => way.Offset is not null);
}
