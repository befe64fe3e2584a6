namespace Shakeout.BranchCoverage.Reports.Merging;

/// <summary>Adds up what two reports say of one method.</summary>
internal static class MethodSum
{
    /// <summary>Whether both were compiled from the same lines to the same branches, as far as both can tell.</summary>
    public static bool IsOfSame(MethodReport one, MethodReport other)
        => one.Lines.Keys.ToHashSet().SetEquals(other.Lines.Keys)
            && (!HasOffsets(one) || !HasOffsets(other) || Places(one).SetEquals(Places(other)));

    /// <summary>Both together.</summary>
    /// <param name="rich">The one whose format holds more.</param>
    /// <param name="other">The other.</param>
    public static MethodReport Of(MethodReport rich, MethodReport other)
    {
        var lines = rich.Lines.ToDictionary();
        foreach (var (line, hits) in other.Lines)
            lines[line] = Counts.Sum(lines.GetValueOrDefault(line), hits);
        return rich with { Lines = lines, Branches = Branches(rich, other), AddsUp = rich.AddsUp && other.AddsUp };
    }

    // Branches of one instruction, or of one line where either format holds no offsets.
    private static List<BranchReport> Branches(MethodReport rich, MethodReport other)
    {
        Func<BranchReport, (int, int?)> place = HasOffsets(rich) && HasOffsets(other) ? branch => (branch.Line, branch.Offset) : branch => (branch.Line, null);
        var others = other.Branches.ToLookup(place);
        var mine = rich.Branches.ToLookup(place);
        return
        [
            .. mine.SelectMany(group => BranchSum.Of([.. group], [.. others[group.Key]])),
            .. others.Where(group => !mine.Contains(group.Key)).SelectMany(group => group),
        ];
    }

    private static bool HasOffsets(MethodReport method) => method.Branches.All(branch => branch.Offset is not null);

    // Some formats hold only the branches that stand on a line of the method.
    private static HashSet<(int, int?)> Places(MethodReport method)
        => [.. method.Branches.Where(branch => method.Lines.ContainsKey(branch.Line)).Select(branch => (branch.Line, branch.Offset))];
}
