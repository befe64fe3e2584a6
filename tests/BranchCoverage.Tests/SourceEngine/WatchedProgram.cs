using System.Runtime.Loader;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.Tests.SourceEngine;

/// <summary>A small program, compiled with probes and run.</summary>
internal static class WatchedProgram
{
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks"];

    /// <summary>Runs the method <c>Run</c> of the class <c>Program</c>, and says what never happened, a line each.</summary>
    public static async Task<string> GapsAsync(string source)
    {
        var (project, readings) = await RunAsync(source);
        var gaps =
            from site in project.Files.Single().Sites
            where readings.Decides(site)
            from outcome in site.Decision.Outcomes.Zip(readings.Of(site))
            where outcome.Second is OutcomeState.Never or OutcomeState.Unknown
            select $"{site.Decision.Line}: {site.Decision.Text} {(outcome.Second == OutcomeState.Never ? "never" : "unknown whether")} {outcome.First}";
        return string.Join('\n', gaps);
    }

    /// <summary>Runs it, and says of each member whether it was called.</summary>
    public static async Task<string> CallsAsync(string source)
    {
        var (project, readings) = await RunAsync(source);
        return string.Join('\n', project.Files.Single().Members.Select(member => $"{member.Name} {readings.Called(member)}"));
    }

    /// <summary>Runs it, and says of each compound condition which ways it went and what was never shown to matter, a line each.</summary>
    public static async Task<string> VectorsAsync(string source)
    {
        var (project, readings) = await RunAsync(source);
        return string.Join('\n', new SeenCompounds([new() { Name = "Watched", Files = project.Files, Source = readings }]).Of(project.Files.Single()).Select(Told));
    }

    private static string Told(CompoundCoverage coverage)
    {
        var unshown = coverage.Findings.Select(finding => $"{coverage.Compound.Conditions[finding.Condition]} wants {string.Join(" and ", finding.Missing)}");
        return $"{coverage.Compound.Place.Line}: {coverage.Compound.Place.Text} [{string.Join(", ", coverage.Vectors)}] {string.Join("; ", unshown)}".TrimEnd();
    }

    /// <summary>Compiles it, runs it, and hands over what there is to know.</summary>
    public static async Task<(InstrumentedProject Project, SourceReadings Readings)> RunAsync(string source)
    {
        var folder = Directory.CreateTempSubdirectory("shakeout-watched-");
        try
        {
            var assembly = Path.Combine(folder.FullName, "Watched.dll");
            var watched = InstrumentedProject.Compile(await ReadAsync(source, folder.FullName), assembly, assembly + ".readings", TestContext.Current.CancellationToken);
            var context = new AssemblyLoadContext("watched", isCollectible: true);
            using (var code = new MemoryStream(await File.ReadAllBytesAsync(assembly)))
            {
                if (context.LoadFromStream(code).GetType("Program")?.GetMethod("Run")?.Invoke(null, null) is Task task)
                    await task;
            }
            var readings = watched.Read();
            context.Unload();
            return (watched, readings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<CompiledProject> ReadAsync(string source, string folder)
    {
        var file = Path.Combine(folder, "Program.cs");
        await File.WriteAllTextAsync(file, string.Concat(Usings.Select(name => $"using {name}; ")) + source);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Microsoft.CSharp.dll");
        return CompiledProject.Read(
            ["/target:library", "/nullable+", "/warnaserror+:nullable", "/langversion:preview", "/debug:portable", "/out:Watched.dll", .. references.Select(reference => "/r:" + reference), file],
            folder, TestContext.Current.CancellationToken);
    }
}
