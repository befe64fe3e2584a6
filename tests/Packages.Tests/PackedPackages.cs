using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Shakeout.Samples;

namespace Shakeout.Packages.Tests;

/// <summary>Every package of the repository, packed once into a folder that lives as long as the tests.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder with the packages.</summary>
    public string Folder => _folder["packages"];

    /// <summary>The packages' file names, sorted.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>Adds the folder to the sources that restoring asks: those that the machine has stay.</summary>
    public string NuGetConfig => $"""
        <configuration>
          <packageSources>
            <add key="local" value="{Folder}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>The version that the repository takes of a package.</summary>
    public static string VersionOf(string package) => XDocument.Load(Path.Combine(Root(), "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    public async ValueTask InitializeAsync()
    {
        var configuration = typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Configuration").Value!;
        var packable = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal));
        foreach (var project in packable)
            await Command.DotnetAsync(_folder.Path, "pack", project, "--configuration", configuration, "--no-build", "--output", Folder);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath("../..", Path.GetDirectoryName(file)!);
}
