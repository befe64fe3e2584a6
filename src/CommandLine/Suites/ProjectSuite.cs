using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Suites;

/// <summary>The suite that building one test project makes.</summary>
internal sealed class ProjectSuite(ProjectFile project, SuiteRequest request, Action<string> say)
{
    /// <summary>Builds the project unless the request says not to, and inspects what was built.</summary>
    /// <exception cref="UsageException">The framework asked for is none of its own, or nothing was built yet.</exception>
    /// <exception cref="SuiteException">It does not build.</exception>
    public async Task<BuiltSuite> BuildAsync(CancellationToken cancellationToken)
    {
        var framework = ChosenFramework();
        var chosen = framework is null ? project : await ProjectFile.ReadAsync(project.Path, request.Configuration, framework, cancellationToken);
        if (request.Building == Building.First)
        {
            say($"building {project.Name}{(framework is null ? "" : $" for {framework}")}");
            await ProjectBuild.RunAsync(chosen, framework, request, cancellationToken);
        }
        if (!File.Exists(chosen.TargetPath))
            throw new UsageException(NotBuilt(chosen, framework));
        return new BuiltSuite(AssemblyInspection.Inspect(chosen.TargetPath), new ReplayLine(request.Shown(project.Path), Options(framework)));
    }

    /// <summary>Null when the project has one framework only: then nobody needs to name it.</summary>
    private string? ChosenFramework()
    {
        if (request.Framework is { } asked && !project.Frameworks.Contains(asked, StringComparer.OrdinalIgnoreCase))
            throw new UsageException($"'{project.Name}' does not target '{asked}'. It targets:\n{Listed()}");
        if (project.Frameworks.Count == 1)
            return null;
        if (request.Framework is not null)
            return request.Framework;
        var newest = TargetFrameworkChoice.Newest(project.Frameworks, Environment.Version)
            ?? throw new UsageException($"'{project.Name}' targets no .NET that Shakeout runs, which is .NET {TargetFrameworkChoice.Oldest} and later. It targets:\n{Listed()}");
        say($"{project.Name} targets {string.Join(" and ", project.Frameworks)}: running {newest} (--framework takes another)");
        return newest;
    }

    private string NotBuilt(ProjectFile chosen, string? framework)
        => request.Building == Building.Never
            ? $"'{project.Name}' is not built: there is no '{request.Shown(chosen.TargetPath)}'.\nLeave out --no-build, or build it with\n  {ProjectBuild.Command(project, BuildOptions(framework), request)}"
            : $"'{project.Name}' builds, and yet there is no '{request.Shown(chosen.TargetPath)}'.\nName the assembly that it makes instead of the project.";

    private string Listed() => string.Join('\n', project.Frameworks.Select(framework => "  " + framework));

    private IReadOnlyList<string> Options(string? framework)
        => [.. request.Building == Building.Never ? ["--no-build"] : Array.Empty<string>(), .. BuildOptions(framework)];

    private IReadOnlyList<string> BuildOptions(string? framework) =>
    [
        .. request.Configuration != SuiteRequest.DefaultConfiguration ? ["--configuration", request.Configuration] : Array.Empty<string>(),
        .. framework is not null ? ["--framework", framework] : Array.Empty<string>(),
    ];
}

/// <summary>What building a project came to.</summary>
internal sealed record BuiltSuite(Inspection Inspection, ReplayLine Replay);
