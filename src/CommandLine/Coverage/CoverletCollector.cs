using System.Text.Json;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Finds coverlet.collector: the one that the project references, else one that is restored for the run alone, once.</summary>
/// <param name="temporary">A folder to restore in.</param>
internal sealed class CoverletCollector(string temporary)
{
    private const string Package = "coverlet.collector";

    // For projects that have none.
    private const string Version = "8.0.1";

    private string? _restored;

    /// <summary>The folder that holds the collector, for the test platform to find it.</summary>
    /// <param name="project">The suite's project; null for a built assembly.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="SuiteException">It cannot be restored.</exception>
    public async Task<string> FindAsync(SuiteProject? project, CancellationToken cancellationToken)
    {
        if (project is not null && await AssetsAsync(project, cancellationToken) is { } assets && Referenced(assets) is { } own)
            return own;
        return _restored ??= await RestoreAsync(project, cancellationToken);
    }

    private static async Task<string?> AssetsAsync(SuiteProject project, CancellationToken cancellationToken)
    {
        var result = await DotnetCommand.RunAsync(Path.GetDirectoryName(project.Path)!, ["msbuild", project.Path, "-nologo", "-getProperty:ProjectAssetsFile"], cancellationToken);
        var file = result.Output.Trim();
        return result.ExitCode == 0 && File.Exists(file) ? file : null;
    }

    private static string? Referenced(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        var library = document.RootElement.GetProperty("libraries").EnumerateObject()
            .FirstOrDefault(entry => entry.Name.StartsWith(Package + "/", StringComparison.OrdinalIgnoreCase));
        if (library.Value.ValueKind != JsonValueKind.Object)
            return null;
        var path = library.Value.GetProperty("path").GetString()!;
        return document.RootElement.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => In(Path.Combine(folder.Name, path))).FirstOrDefault(found => found is not null);
    }

    /// <summary>Restores a project of one package, which lies where the suite's own sources of packages count.</summary>
    private async Task<string> RestoreAsync(SuiteProject? project, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(temporary);
        var file = Path.Combine(temporary, "collector.csproj");
        await File.WriteAllTextAsync(file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{Package}" Version="{Version}" /></ItemGroup>
            </Project>
            """, cancellationToken);
        foreach (var stop in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            await File.WriteAllTextAsync(Path.Combine(temporary, stop), "<Project />", cancellationToken);
        string[] sources = project is null ? [] : NearestConfiguration(project.Path);
        var result = await DotnetCommand.RunAsync(temporary, ["restore", file, "-nologo", .. sources], cancellationToken);
        var assets = Path.Combine(temporary, "obj", "project.assets.json");
        return result.ExitCode == 0 && File.Exists(assets) && Referenced(assets) is { } found ? found
            : throw new SuiteException($"{Package} {Version} cannot be restored, and the project references none.\n{CompilerErrors.Shown(result, file)}\nReference it with\n  dotnet add package {Package}\nor leave it out: --engine source");
    }

    private static string[] NearestConfiguration(string project)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFiles(folder).FirstOrDefault(file => Path.GetFileName(file).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)) is { } configuration)
                return ["--configfile", configuration];
        }
        return [];
    }

    private static string? In(string package)
        => Directory.Exists(package) && Directory.EnumerateFiles(package, "coverlet.collector.dll", SearchOption.AllDirectories).FirstOrDefault() is { } collector
            ? Path.GetDirectoryName(collector) : null;
}
