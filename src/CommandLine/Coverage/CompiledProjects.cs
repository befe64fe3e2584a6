using System.Text.Json;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Asks MSBuild how projects are compiled. Nothing is built, and nothing written.</summary>
/// <param name="configuration">The build configuration.</param>
internal sealed class CompiledProjects(string configuration)
{
    // The switches with which editors ask for the compiler's arguments.
    private static readonly string[] DesignTime =
    [
        "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:BuildProjectReferences=false",
        "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
    ];

    /// <summary>The projects that a project references, directly or not, as they are built for it.</summary>
    /// <exception cref="SuiteException">MSBuild cannot read the project.</exception>
    public async Task<IReadOnlyList<ReferencedProject>> ReferencedByAsync(SuiteProject project, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(project.Path, project.Framework, ["-t:ResolveReferences", "-p:BuildProjectReferences=false", "-getItem:ReferencePath"], cancellationToken);
        return
        [
            .. Items(answer, "ReferencePath")
                .Where(item => Text(item, "ReferenceSourceTarget") == "ProjectReference" && Text(item, "MSBuildSourceProjectFile").Length > 0)
                .Select(item => new ReferencedProject(
                    Text(item, "MSBuildSourceProjectFile"), Text(item, "FullPath"),
                    Text(item, "HasSingleTargetFramework") == "true" || Text(item, "NearestTargetFramework").Length == 0 ? null : Text(item, "NearestTargetFramework"))),
        ];
    }

    /// <summary>The arguments with which the compiler compiles a project.</summary>
    /// <exception cref="SuiteException">MSBuild cannot read the project.</exception>
    public async Task<IReadOnlyList<string>> ArgumentsAsync(ReferencedProject project, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(project.Path, project.Framework, ["-t:Compile;CoreCompile", .. DesignTime, "-getItem:CscCommandLineArgs"], cancellationToken);
        return [.. Items(answer, "CscCommandLineArgs").Select(item => Text(item, "Identity"))];
    }

    private async Task<JsonDocument> AskAsync(string project, string? framework, IEnumerable<string> question, CancellationToken cancellationToken)
    {
        string[] arguments = ["msbuild", project, "-nologo", $"-p:Configuration={configuration}", .. framework is null ? Array.Empty<string>() : [$"-p:TargetFramework={framework}"], .. question];
        var result = await DotnetCommand.RunAsync(Path.GetDirectoryName(project)!, arguments, cancellationToken);
        return result.ExitCode == 0 ? JsonDocument.Parse(result.Output)
            : throw new SuiteException($"MSBuild does not say how '{Path.GetFileNameWithoutExtension(project)}' is compiled.\n{CompilerErrors.Shown(result, project)}");
    }

    private static JsonElement.ArrayEnumerator Items(JsonDocument answer, string name) => answer.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray();

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>A project that a suite is built with.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Assembly">The assembly that building it makes.</param>
/// <param name="Framework">The target framework it is built for; null when it has only one.</param>
internal sealed record ReferencedProject(string Path, string Assembly, string? Framework);
