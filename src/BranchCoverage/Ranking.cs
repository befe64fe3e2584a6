namespace Shakeout.BranchCoverage;

/// <summary>In which order gaps are shown: first those that nothing else would have told of.</summary>
internal static class Ranking
{
    /// <summary>First the gaps of members that line coverage calls complete, then the others; each by file, line and column.</summary>
    public static IReadOnlyList<Gap> Sort(IEnumerable<Gap> gaps, IReadOnlyList<FileCoverage> files)
    {
        var members = new MemberIndex(files);
        return
        [
            .. gaps.OrderBy(gap => members.IsComplete(gap) ? 0 : 1)
                .ThenBy(gap => gap.File, StringComparer.Ordinal)
                .ThenBy(gap => gap.Line)
                .ThenBy(gap => gap.Column)
                .ThenBy(gap => gap.Missing),
        ];
    }
}
