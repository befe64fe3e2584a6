using Shakeout.BranchCoverage.Reports.Merging;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>The reports that a CI run left: found, read, located here and merged.</summary>
internal static class ReportSet
{
    /// <summary>Reads them.</summary>
    /// <param name="patterns">Paths and globs.</param>
    /// <param name="folder">What relative ones are relative to.</param>
    /// <param name="root">The repository's root: where sources are looked for, and what their paths are relative to.</param>
    /// <param name="cancellationToken">Gives up between two reports.</param>
    /// <returns>All of them as one, and what the reader should know about it.</returns>
    /// <exception cref="BranchCoverageException">Some are not there, cannot be read, are damaged, or are no reports.</exception>
    public static MergedReport Read(IReadOnlyList<string> patterns, string folder, string root, CancellationToken cancellationToken)
    {
        var paths = new SourcePaths(root);
        var reports = new List<Report>();
        foreach (var file in ReportFiles.Find(patterns, folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reports.Add(paths.Locate(ReportReader.Read(file)));
        }

        var merged = MergedReport.Of(OneRun.EachOnce(reports));
        return merged with
        {
            Notes =
            [
                .. reports.Where(report => report.IsEmpty).Select(Empty),
                .. merged.Notes,
                .. reports.Select(report => report.Format).Distinct().Order().Select(format => format.Limit()).OfType<string>(),
                .. paths.Notes(),
            ],
        };
    }

    private static string Empty(Report report)
        => $"The report '{report.File}' holds no class: the run measured nothing. Let the test project reference what it tests, and keep the .pdb beside its .dll.";
}
