using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Suites;

/// <summary>Builds a test project with the SDK.</summary>
internal static class ProjectBuild
{
    /// <summary>Builds it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="framework">The one target framework to build, or null when the project has only one.</param>
    /// <param name="request">Says the configuration.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="SuiteException">It does not build.</exception>
    public static async Task RunAsync(ProjectFile project, string? framework, SuiteRequest request, CancellationToken cancellationToken)
    {
        string[] options = ["-c", request.Configuration, .. framework is null ? Array.Empty<string>() : ["-f", framework]];
        var result = await DotnetCommand.RunAsync(
            Path.GetDirectoryName(project.Path)!,
            ["build", project.Path, .. options, "-nologo", "-v:quiet", "-tl:off", "-clp:NoSummary"],
            cancellationToken);
        if (result.ExitCode != 0)
            throw new SuiteException($"'{project.Name}' does not build.\n{CompilerErrors.Shown(result, project.Path)}\nSee all that the compiler says with\n  {Command(project, options, request)}");
    }

    /// <summary>The command that builds a project, ready to paste.</summary>
    public static string Command(ProjectFile project, IEnumerable<string> options, SuiteRequest request)
        => string.Join(' ', ((string[])["dotnet", "build", request.Shown(project.Path), .. options]).Select(PosixQuoting.Quote));
}
