namespace Shakeout.BranchCoverage.Reports.Merging;

/// <summary>A run that wrote its report in several formats: <c>**/coverage.*</c> finds it as often, and it must count once.</summary>
internal static class OneRun
{
    /// <summary>Leaves out what a richer report in the same folder says too.</summary>
    public static IReadOnlyList<Report> EachOnce(IReadOnlyList<Report> reports)
    {
        var kept = new List<Report>();
        foreach (var folder in reports.GroupBy(report => Path.GetDirectoryName(report.File)))
        {
            foreach (var report in folder.OrderBy(report => report.Format))
                if (!kept.Exists(richer => IsSame(richer, report)))
                    kept.Add(report);
        }

        return kept;
    }

    private static bool IsSame(Report richer, Report report)
        => Path.GetDirectoryName(richer.File) == Path.GetDirectoryName(report.File) && richer.Format != report.Format && Hits(richer).SetEquals(Hits(report));

    // Every format holds lines, and says as often as the others that they ran.
    private static HashSet<(string, int, long)> Hits(Report report) =>
    [
        .. from module in report.Modules
           from file in module.Files
           from method in file.Methods
           from line in method.Lines
           select (file.Path, line.Key, line.Value),
    ];
}
