using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.SourceEngine;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>The source engine at work: compiles each project under test once, with probes, and runs suites on the result.</summary>
/// <param name="compiled">Says how projects are compiled.</param>
/// <param name="folder">A temporary folder.</param>
internal sealed class SourceWatch(CompiledProjects compiled, string folder)
{
    private readonly Dictionary<ReferencedProject, InstrumentedProject?> _projects = [];
    private readonly List<string> _notes = [];

    /// <summary>What the reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The projects that could be compiled with probes, by the assembly that they make.</summary>
    public IReadOnlyDictionary<string, InstrumentedProject> Projects
        => _projects.Where(project => project.Value is not null).ToDictionary(project => project.Key.Assembly, project => project.Value!);

    /// <summary>Runs a suite on assemblies with probes.</summary>
    /// <returns>The result; null where none of its projects could be compiled with probes.</returns>
    public async Task<TestRunResult?> RunAsync(CoveredSuite suite, string results, CancellationToken cancellationToken)
    {
        foreach (var project in suite.Projects.Where(project => !_projects.ContainsKey(project)))
            _projects.Add(project, await CompileAsync(project, cancellationToken));
        var watched = suite.Projects.Where(project => _projects[project] is not null).ToList();
        if (watched.Count == 0)
            return null;
        using var copy = SuiteCopy.Of(suite.Found.Assembly.Path);
        foreach (var project in watched)
            copy.Replace(AssemblyOf(project));
        var assembly = Path.Combine(copy.Folder, Path.GetFileName(suite.Found.Assembly.Path));
        string[] settings = suite.Found.Project is { RunSettings.Length: > 0 } own ? [$"--Settings:{own.RunSettings}"] : [];
        return await new TestRun(suite.Found.Assembly, results).RunAsync(assembly, settings, cancellationToken);
    }

    private async Task<InstrumentedProject?> CompileAsync(ReferencedProject project, CancellationToken cancellationToken)
    {
        try
        {
            var arguments = await compiled.ArgumentsAsync(project, cancellationToken);
            var target = AssemblyOf(project);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            return InstrumentedProject.Compile(
                CompiledProject.Read(arguments, Path.GetDirectoryName(project.Path)!, cancellationToken), target, target + ".readings", cancellationToken);
        }
        catch (Exception problem) when (problem is BranchCoverageException or SuiteException or IOException)
        {
            _notes.Add($"The source engine leaves out {Path.GetFileNameWithoutExtension(project.Path)}: {problem.Message.Split('\n')[0]}");
            return null;
        }
    }

    private string AssemblyOf(ReferencedProject project)
        => Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(project.Path)}-{project.Framework ?? "own"}", Path.GetFileName(project.Assembly));
}
