using Shakeout.BranchCoverage.Reports;

namespace Shakeout.Coverage.Benchmark;

/// <summary>What <c>shakeout coverage --report FILE</c> does with a report that has no assembly and no source beside it, as a process of its own.</summary>
internal static class OurReading
{
    /// <summary>Prints the summary, and each line with a way out that was never taken.</summary>
    public static int Run(string report)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(report))!;
        var merged = ReportSet.Read([report], folder, folder, CancellationToken.None);
        var summary = ReportSummary.Of(merged.Report);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.WriteLine($"lines {summary.Lines}, branches {summary.Branches}");
        foreach (var file in summary.Files)
            foreach (var line in file.Partial)
                output.WriteLine($"{file.Path}({line.Line}): {line.Branches}");
        foreach (var note in merged.Notes)
            output.WriteLine(note);
        return 0;
    }
}
