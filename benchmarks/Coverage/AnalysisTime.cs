using System.Diagnostics;
using System.Globalization;
using Shakeout.BranchCoverage.Analysis;

namespace Shakeout.Coverage.Benchmark;

/// <summary>What the analysis costs after the run of a project of 30,000 lines: a whole process, its start included, next to the run.</summary>
internal static class AnalysisTime
{
    private const int Rounds = 3;
    private const double Share = 0.1;

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);
    private static readonly string Results = Path.Combine(Repository.Root, "artifacts", "benchmarks", "analysed", "results");

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var lines = await AnalysedProject.WriteAsync();
        await Command.RunAsync("build", AnalysedProject.Tests);
        var (runs, analyses) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            if (Directory.Exists(Results))
                Directory.Delete(Results, recursive: true);
            var run = await Command.TimeAsync("test", AnalysedProject.Tests, "--no-build", "--collect", "XPlat Code Coverage;Format=json", "--results-directory", Results);
            var analysis = await Command.TimeAsync(typeof(AnalysisTime).Assembly.Location, "--analyse", Directory.EnumerateFiles(Results, "coverage.json", SearchOption.AllDirectories).First());
            if (round == 0) // the first round only warms the file cache
                continue;
            runs.Add(run.TotalSeconds);
            analyses.Add(analysis.TotalSeconds);
        }

        var (of, bound) = (new Spread(analyses), Math.Max(Least.TotalSeconds, Share * new Spread(runs).Median));
        yield return new(string.Create(CultureInfo.InvariantCulture, $"analysis of {lines:N0} lines after a run of {new Spread(runs).Text("s")}"), of.Text("s"),
            string.Create(CultureInfo.InvariantCulture, $"at most {bound:0.0} s: 3 s, or a tenth of the run"), of.Median <= bound);
    }

    /// <summary>The process that is measured: reads a report, reasons, and makes the result.</summary>
    public static int Analyse(string report)
    {
        var start = Stopwatch.GetTimestamp();
        var evidence = ReportEvidence.Read([report], Repository.Root, Repository.Root, CancellationToken.None);
        var built = Path.Combine(Repository.Root, "artifacts", "bin", "Analysed.Tests", "debug");
        var result = new CoverageAnalysis(Repository.Root).Of([.. evidence.Modules.Keys.Select(name => evidence.Of(name, sources: null, file => Path.Combine(built, file), CancellationToken.None))]);
        Console.WriteLine($"{result.Gaps.Count} gaps, {result.Unknown} unknown, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        return result.Gaps.Count > 0 ? 0 : 1;
    }
}
