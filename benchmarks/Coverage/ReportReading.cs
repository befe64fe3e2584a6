using System.Globalization;

namespace Shakeout.Coverage.Benchmark;

/// <summary>
/// What a large Cobertura report costs to read, next to ReportGenerator's text summary of the same: whole processes, in turn, so
/// that both meet the same machine; their start included.
/// </summary>
internal static class ReportReading
{
    private const string Version = "5.6.0";
    private const int Rounds = 5;
    private const double LeastCpu = 10;
    private const double LeastMemory = 5;

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", "coverage");

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var report = Path.Combine(Folder, "coverage.cobertura.xml");
        var generator = await InstallAsync();
        GeneratedReport.Write(report);
        var (cpu, memory) = (new List<double>(), new List<double>());
        var (ours, theirs) = (new List<Use>(), new List<Use>());
        for (var round = 0; round <= Rounds; round++)
        {
            var our = await Meter.MeasureAsync("dotnet", typeof(ReportReading).Assembly.Location, "--read", report);
            var their = await Meter.MeasureAsync(generator, $"-reports:{report}", $"-targetdir:{Path.Combine(Folder, "summary")}", "-reporttypes:TextSummary");
            if (round == 0) // the first round only warms the file cache
                continue;
            ours.Add(our);
            theirs.Add(their);
            cpu.Add(their.Cpu / our.Cpu);
            memory.Add((double)their.Kilobytes / our.Kilobytes);
        }

        var megabytes = Math.Round(new FileInfo(report).Length / 1_000_000.0);
        yield return new($"Cobertura report of {megabytes} MB, {GeneratedReport.Branches} branches, summary and partial lines: CPU time",
            $"{Share(cpu)} of ReportGenerator {Version} ({Seconds(ours)}, {Seconds(theirs)})", $"at most 1/{LeastCpu}", new Spread(cpu).Median >= LeastCpu);
        yield return new("memory at most, of the same",
            $"{Share(memory)} of ReportGenerator {Version} ({Megabytes(ours)}, {Megabytes(theirs)})", $"at most 1/{LeastMemory}", new Spread(memory).Median >= LeastMemory);
    }

    private static async Task<string> InstallAsync()
    {
        var tools = Path.Combine(Folder, $"reportgenerator-{Version}");
        if (!Directory.Exists(tools))
            await Command.RunAsync("tool", "install", "dotnet-reportgenerator-globaltool", "--version", Version, "--tool-path", tools);
        return Path.Combine(tools, "reportgenerator");
    }

    private static string Share(List<double> ratios) => string.Create(CultureInfo.InvariantCulture, $"1/{new Spread(ratios).Median:0.0}");

    private static string Seconds(List<Use> uses) => new Spread(uses.Select(use => use.Cpu.TotalSeconds)).Text("s");

    private static string Megabytes(List<Use> uses) => new Spread(uses.Select(use => use.Kilobytes / 1024.0)).Text("MB");
}
