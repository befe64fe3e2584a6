namespace Shakeout.BranchCoverage.Reports;

/// <summary>What a report says by itself, without assemblies and sources.</summary>
/// <param name="Files">By file, sorted by path.</param>
internal sealed record ReportSummary(IReadOnlyList<FileSummary> Files)
{
    /// <summary>Lines that ran, of all that can.</summary>
    public Ratio Lines => Files.Aggregate(default(Ratio), (sum, file) => sum + file.Lines);

    /// <summary>Ways out of branches that were taken, of all there are.</summary>
    public Ratio Branches => Files.Aggregate(default(Ratio), (sum, file) => sum + file.Branches);

    /// <summary>Sums a report up.</summary>
    public static ReportSummary Of(Report report) => new([.. report.Modules.SelectMany(module => module.Files)
        .GroupBy(file => file.Path, StringComparer.Ordinal)
        .OrderBy(files => files.Key, StringComparer.Ordinal)
        .Select(files => Of(files.Key, files.SelectMany(file => file.Methods)))]);

    private static FileSummary Of(string path, IEnumerable<MethodReport> methods)
    {
        var ran = new Dictionary<int, bool>();
        var ways = new SortedDictionary<int, Ratio>();
        foreach (var method in methods)
        {
            foreach (var (line, hits) in method.Lines)
                ran[line] = hits > 0 || ran.GetValueOrDefault(line);
            foreach (var branch in method.Branches)
                ways[branch.Line] = ways.GetValueOrDefault(branch.Line) + new Ratio(branch.Hits > 0 ? 1 : 0, 1);
        }

        return new(
            path,
            new(ran.Values.Count(line => line), ran.Count),
            ways.Values.Aggregate(default(Ratio), (sum, way) => sum + way),
            [.. ways.Where(line => line.Value.Covered < line.Value.Total && (line.Value.Covered > 0 || ran.GetValueOrDefault(line.Key)))
                .Select(line => new PartialLine(line.Key, line.Value))]);
    }
}

/// <summary>What a report says of one source file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">Lines that ran, of all that can; a line of several methods counts once.</param>
/// <param name="Branches">Ways out of branches that were taken, of all there are.</param>
/// <param name="Partial">Lines that ran and left a way out, sorted.</param>
internal sealed record FileSummary(string Path, Ratio Lines, Ratio Branches, IReadOnlyList<PartialLine> Partial);

/// <summary>A line that ran, and not all its ways were taken.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Branches">Ways that were taken, of all there are.</param>
internal sealed record PartialLine(int Line, Ratio Branches);
