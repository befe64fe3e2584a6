using System.Text.Json;

namespace Shakeout.CommandLine.Suites;

/// <summary>What MSBuild says about a project, without building it.</summary>
internal sealed record ProjectFile(string Path, string TargetPath, IReadOnlyList<string> Frameworks, IReadOnlyList<string> Packages)
{
    private const string Properties = "-getProperty:TargetPath,TargetFramework,TargetFrameworks,IsTestProject,UsingMSTestSdk,RunSettingsFilePath";

    /// <summary>How the names of projects end.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csproj", ".fsproj", ".vbproj"];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether the project says itself that it is one of tests.</summary>
    private bool SaysItHoldsTests { get; init; }

    /// <summary>The run settings that <c>dotnet test</c> would read; empty when the project names none.</summary>
    public string RunSettings { get; private init; } = "";

    /// <summary>Whether its packages make it one of tests; a project that takes them from another one is not seen.</summary>
    public bool HoldsTests => SaysItHoldsTests || TestPackages.RunsXunit(Packages) || OtherFramework is not null;

    /// <summary>The name of the framework that its tests are written for, if that is not xunit.</summary>
    public string? OtherFramework => TestPackages.Other(Packages);

    /// <summary>Evaluates a project.</summary>
    /// <param name="path">The project.</param>
    /// <param name="configuration">The build configuration.</param>
    /// <param name="framework">One of its target frameworks; null for what it says of itself.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="SuiteException">MSBuild cannot read the project.</exception>
    public static async Task<ProjectFile> ReadAsync(string path, string configuration, string? framework, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "msbuild", path, "-nologo", Properties, "-getItem:PackageReference", $"-p:Configuration={configuration}",
            .. framework is null ? Array.Empty<string>() : [$"-p:TargetFramework={framework}"],
        ];
        var result = await DotnetCommand.RunAsync(System.IO.Path.GetDirectoryName(path)!, arguments, cancellationToken);
        if (result.ExitCode != 0)
            throw new SuiteException($"'{System.IO.Path.GetFileName(path)}' is no project that MSBuild can read.\n{CompilerErrors.Shown(result, path)}");
        return Parse(path, result.Output);
    }

    private static ProjectFile Parse(string path, string json)
    {
        using var document = JsonDocument.Parse(json);
        var properties = document.RootElement.GetProperty("Properties");
        string Property(string name) => properties.GetProperty(name).GetString() ?? string.Empty;

        string[] frameworks = Property("TargetFrameworks").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var packages = document.RootElement.GetProperty("Items").GetProperty("PackageReference").EnumerateArray()
            .Select(package => package.GetProperty("Identity").GetString()!);
        return new ProjectFile(
            path,
            Property("TargetPath"),
            frameworks.Length > 0 ? [.. frameworks.Distinct()] : [Property("TargetFramework")],
            [.. packages, .. IsTrue(Property("UsingMSTestSdk")) ? ["MSTest"] : Array.Empty<string>()])
        {
            SaysItHoldsTests = IsTrue(Property("IsTestProject")),
            RunSettings = Property("RunSettingsFilePath"),
        };
    }

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
