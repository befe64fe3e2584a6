using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Gates;
using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.SourceEngine;
using Shakeout.BranchCoverage.Wording;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>The source engine at work: compiles each project under test once, with probes, and runs suites on the result.</summary>
/// <param name="request">How.</param>
/// <param name="compiled">Says how projects are compiled.</param>
/// <param name="folder">A temporary folder.</param>
internal sealed class SourceWatch(CoverageRequest request, CompiledProjects compiled, string folder)
{
    private readonly Dictionary<ReferencedProject, InstrumentedProject?> _projects = [];
    private readonly Dictionary<InstrumentedProject, TestMap> _tests = [];
    private readonly List<Drift> _drift = [];
    private readonly List<string> _notes = [];

    /// <summary>What the reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Tests that go another way in another order.</summary>
    public IReadOnlyList<Drift> Drift => _drift;

    /// <summary>The projects that could be compiled with probes.</summary>
    public IEnumerable<InstrumentedProject> Projects => _projects.Values.OfType<InstrumentedProject>();

    /// <summary>Which tests were where in a project; null where tests were not kept apart.</summary>
    public TestMap? TestsOf(InstrumentedProject project) => _tests.GetValueOrDefault(project);

    /// <summary>The tests that touch a change: they call a member that it changes, or reach a decision.</summary>
    public IEnumerable<string> TestsFor(Patch patch, string root)
        => _tests.SelectMany(project => project.Value.Touching(patch, project.Key.Files, root));

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
        if (request.PerTest is { } perTest)
            return await KeepApartAsync(new(perTest, request.DataSeed), suite.Found.Assembly with { Path = assembly }, [.. watched.Select(project => _projects[project]!)], cancellationToken);
        string[] settings = suite.Found.Project is { RunSettings.Length: > 0 } own ? [$"--Settings:{own.RunSettings}"] : [];
        return await new TestRun(suite.Found.Assembly, request.DataSeed, results).RunAsync(assembly, settings, cancellationToken);
    }

    private async Task<TestRunResult> KeepApartAsync(TestsApart apart, SuiteAssembly suite, IReadOnlyList<InstrumentedProject> projects, CancellationToken cancellationToken)
    {
        var observed = await apart.RunAsync(suite, projects, cancellationToken);
        foreach (var (test, slots) in observed.Orders.SelectMany(order => order.Slots))
            Note(test, slots, projects);
        if (observed.Orders.Count > 1)
        {
            var found = new DriftSearch(projects, path => ShownPath.Of(path, request.Root)).In(observed.Orders);
            _drift.AddRange(found.Drift.Where(drift => !observed.Result.Failed.Contains(drift.Test)));
            if (found.Unsteady.Count > 0)
                _notes.Add($"{found.Unsteady.Count} tests go another way when the same order runs again, on time or chance, and are left out of the search for drift: {string.Join(", ", found.Unsteady.Take(3))}{(found.Unsteady.Count > 3 ? ", …" : "")}.");
        }
        return observed.Result;
    }

    private void Note(string test, IReadOnlySet<int> slots, IReadOnlyList<InstrumentedProject> projects)
    {
        var first = 0;
        foreach (var project in projects)
        {
            var end = first + project.Length;
            if (!_tests.TryGetValue(project, out var tests))
                _tests.Add(project, tests = new(project.Slots));
            tests.Add(test, [.. slots.Where(slot => first <= slot && slot < end).Select(slot => slot - first)]);
            first = end;
        }
    }

    private async Task<InstrumentedProject?> CompileAsync(ReferencedProject project, CancellationToken cancellationToken)
    {
        try
        {
            var arguments = await compiled.ArgumentsAsync(project, cancellationToken);
            var target = AssemblyOf(project);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var watched = InstrumentedProject.Compile(
                CompiledProject.Read(arguments, Path.GetDirectoryName(project.Path)!, cancellationToken), target, target + ".readings", cancellationToken);
            if (watched.Unwatched.Count > 0)
                _notes.Add($"In {watched.Assembly} {watched.Unwatched.Count} {(watched.Unwatched.Count == 1 ? "place" : "places")} could not be watched: {string.Join(", ", watched.Unwatched.Take(3))}{(watched.Unwatched.Count > 3 ? ", …" : "")}.");
            _notes.AddRange(VectorNotes.Of(watched, path => ShownPath.Of(path, request.Root)));
            return watched;
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
