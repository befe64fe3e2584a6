using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Suites;

/// <summary>The suite that building one test project makes.</summary>
internal sealed class ProjectSuite(ProjectFile project, SuiteRequest request, Action<string> say)
{
    /// <summary>Builds the project unless the request says not to, and inspects what was built.</summary>
    /// <exception cref="UsageException">Nothing is built, nor to be built.</exception>
    /// <exception cref="SuiteException">It does not build.</exception>
    public async Task<BuiltSuite> BuildAsync(CancellationToken cancellationToken)
    {
        if (Refusal() is { } refusal)
            return Built(new Inspection(null, refusal), project, null);
        var framework = ChosenFramework();
        var chosen = framework is null ? project : await ProjectFile.ReadAsync(project.Path, request.Configuration, framework, cancellationToken);
        if (chosen.RunSettings.Length > 0 && request.RunSettings == RunSettings.Ignored)
            say($"'{project.Name}' names run settings ({request.Shown(chosen.RunSettings)}): they are not read here, so variables that they set are missing");
        if (request.Building == Building.First)
        {
            say($"building {project.Name}{(framework is null ? "" : $" for {framework}")}");
            await ProjectBuild.RunAsync(chosen, framework, request, cancellationToken);
        }
        if (!File.Exists(chosen.TargetPath))
            throw new UsageException(NotBuilt(chosen, framework));
        return Built(AssemblyInspection.Inspect(chosen.TargetPath), chosen, framework);
    }

    private string? Refusal()
    {
        if (request.Framework is { } asked)
            return project.Frameworks.Contains(asked, StringComparer.OrdinalIgnoreCase) ? null
                : $"'{project.Name}' does not target '{asked}'. It targets:\n{Listed()}";
        return project.Frameworks.Count == 1 || Newest() is not null ? null
            : $"'{project.Name}' targets no .NET that Shakeout runs, which is .NET {TargetFrameworkChoice.Oldest} and later. It targets:\n{Listed()}";
    }

    /// <summary>Null when the project has one framework only: then nobody needs to name it.</summary>
    private string? ChosenFramework()
    {
        if (project.Frameworks.Count == 1 || request.Framework is not null)
            return project.Frameworks.Count == 1 ? null : request.Framework;
        say($"{project.Name} targets {string.Join(" and ", project.Frameworks)}: running {Newest()} (--framework takes another)");
        return Newest();
    }

    private string? Newest() => TargetFrameworkChoice.Newest(project.Frameworks, Environment.Version);

    private BuiltSuite Built(Inspection inspection, ProjectFile chosen, string? framework)
        => new(inspection, new ReplayLine(request.Shown(project.Path), Options(framework)), new SuiteProject(project.Path, framework, chosen.RunSettings));

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
internal sealed record BuiltSuite(Inspection Inspection, ReplayLine Replay, SuiteProject Project);

/// <summary>The project of a suite.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Framework">The target framework that was chosen; null when it has only one.</param>
/// <param name="RunSettings">The run settings that it names; empty when it names none.</param>
internal sealed record SuiteProject(string Path, string? Framework, string RunSettings);
