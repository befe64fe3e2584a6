using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>Every package of the repository, packed once into a folder that lives as long as the tests.</summary>
[Fixture(Scope.Assembly)]
public sealed class PackedPackages(FixtureRequest request) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new(request);

    /// <summary>The packages' file names, sorted.</summary>
    public IReadOnlyList<string> Files => _folder.Files;

    /// <summary>Adds the folder to the sources that restoring asks: those that the machine has stay.</summary>
    public string NuGetConfig => $"""
        <configuration>
          <packageSources>
            <add key="local" value="{_folder.Path}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>The version that the repository takes of a package.</summary>
    public static string VersionOf(string package) => XDocument.Load(Path.Combine(Root(), "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    /// <summary>The files of a package, without those that every package has, and what it needs; sorted, a line each.</summary>
    public string ContentOf(string package)
    {
        using var archive = ZipFile.OpenRead(_folder.PathOf($"{package}.0.1.0.nupkg"));
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(file => !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file != "[Content_Types].xml");
        using var specification = archive.GetEntry($"{package}.nuspec")!.Open();
        var needs = XDocument.Load(specification).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(needed => $"needs {needed.Attribute("id")!.Value} {needed.Attribute("version")!.Value}");
        return string.Join('\n', files.Order(StringComparer.Ordinal).Concat(needs.Order(StringComparer.Ordinal)));
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var configuration = typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Configuration").Value!;
        var packable = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal));
        foreach (var project in packable)
            await Command.DotnetAsync(_folder.Path, "pack", project, "--configuration", configuration, "--no-build", "--output", _folder.Path);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath("../..", Path.GetDirectoryName(file)!);
}
