using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Suites;

/// <summary>
/// Makes suites of a path: looks what is there, asks MSBuild which projects hold tests, builds those, and inspects
/// what was built.
/// </summary>
/// <param name="request">Which suites, and how to build them.</param>
/// <param name="say">Told what happens, a sentence each.</param>
internal sealed class SuiteFinder(SuiteRequest request, Action<string> say)
{
    private const int EvaluatedAtOnce = 4;

    /// <summary>All suites of the path; at least one.</summary>
    /// <exception cref="UsageException">The path holds no suite that Shakeout runs.</exception>
    /// <exception cref="SuiteException">A project cannot be read or does not build.</exception>
    public async Task<IReadOnlyList<FoundSuite>> AllAsync(CancellationToken cancellationToken)
    {
        var place = SuitePlace.Find(request);
        if (place.Assembly is not null)
            return [InAssembly(place.Assembly)];
        if (place.Projects is [var only])
            return [await InProjectAsync(only, cancellationToken)];
        return await InProjectsAsync(await TestProjectsAsync(place.Projects, cancellationToken), cancellationToken);
    }

    /// <summary>The one suite of the path.</summary>
    /// <exception cref="UsageException">The path holds no suite, or several.</exception>
    /// <exception cref="SuiteException">A project cannot be read or does not build.</exception>
    public async Task<FoundSuite> OneAsync(CancellationToken cancellationToken)
    {
        var place = SuitePlace.Find(request);
        if (place.Assembly is not null)
            return InAssembly(place.Assembly);
        if (place.Projects is [var only])
            return await InProjectAsync(only, cancellationToken);
        var projects = await TestProjectsAsync(place.Projects, cancellationToken);
        if (projects.Count > 1)
            throw new UsageException($"'{request.Path}' holds several test projects, and an order belongs to one. Name one of them:\n"
                + string.Join('\n', projects.Select(project => $"  {request.Shown(project.Path)}")));
        return (await InProjectsAsync(projects, cancellationToken))[0];
    }

    private FoundSuite InAssembly(string path)
    {
        var inspection = AssemblyInspection.Inspect(path);
        return inspection.Suite is { } suite
            ? new FoundSuite(suite, new ReplayLine(request.Path, []), Project: null)
            : throw new UsageException(inspection.Refusal!);
    }

    private async Task<FoundSuite> InProjectAsync(string path, CancellationToken cancellationToken)
    {
        var project = await ProjectFile.ReadAsync(path, request.Configuration, null, cancellationToken);
        if (project.OtherFramework is { } other)
            throw new UsageException(AssemblyInspection.OtherFramework(project.Name, other));
        var built = await new ProjectSuite(project, request, say).BuildAsync(cancellationToken);
        return built.Inspection.Suite is { } suite
            ? new FoundSuite(suite, built.Replay with { Path = request.Path }, built.Project)
            : throw new UsageException(built.Inspection.Refusal!);
    }

    private async Task<IReadOnlyList<FoundSuite>> InProjectsAsync(IReadOnlyList<ProjectFile> projects, CancellationToken cancellationToken)
    {
        var suites = new List<FoundSuite>();
        var refusals = new List<string>();
        foreach (var project in projects)
        {
            var built = await new ProjectSuite(project, request, say).BuildAsync(cancellationToken);
            if (built.Inspection.Suite is { } suite)
                suites.Add(new FoundSuite(suite, built.Replay, built.Project));
            else
                refusals.Add(built.Inspection.Refusal!);
        }
        if (suites.Count == 0)
            throw new UsageException(string.Join('\n', refusals));
        foreach (var refusal in refusals)
            say($"skipped: {refusal.Split('\n')[0]}");
        return suites;
    }

    /// <summary>The projects that could be xunit's, by their packages; those of other frameworks are named.</summary>
    private async Task<IReadOnlyList<ProjectFile>> TestProjectsAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(EvaluatedAtOnce);
        var projects = await Task.WhenAll(paths.Select(async path =>
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                return await ProjectFile.ReadAsync(path, request.Configuration, null, cancellationToken);
            }
            finally
            {
                places.Release();
            }
        }));
        var others = projects.Where(project => project.OtherFramework is not null)
            .Select(project => AssemblyInspection.OtherFramework(project.Name, project.OtherFramework!)).ToArray();
        var tests = projects.Where(project => project.HoldsTests && project.OtherFramework is null).ToArray();
        if (tests.Length == 0)
            throw new UsageException(others.Length > 0 ? string.Join('\n', others)
                : $"There is no test project in '{request.Path}': none of its projects has a package of xunit.\n"
                    + string.Join('\n', projects.Select(project => $"  {request.Shown(project.Path)}")));
        foreach (var other in others)
            say($"skipped: {other}");
        return tests;
    }
}

/// <summary>A suite that was found.</summary>
/// <param name="Assembly">The suite.</param>
/// <param name="Replay">How its orders are repeated.</param>
/// <param name="Project">Its project; null for a built assembly that was named itself.</param>
internal sealed record FoundSuite(SuiteAssembly Assembly, ReplayLine Replay, SuiteProject? Project);
