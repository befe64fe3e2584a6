using System.Xml.Linq;

namespace Shakeout.Conventions.Tests;

/// <summary>A project file.</summary>
/// <param name="File">Its path from the root of the repository.</param>
internal sealed record Project(string File)
{
    private readonly XDocument _document = XDocument.Load(Repository.PathOf(File));

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The projects it references.</summary>
    public IEnumerable<string> Knows => Included("ProjectReference").Where(path => !path.StartsWith('@')).Select(NameOf);

    /// <summary>The projects that are built with it and lie beside it.</summary>
    public IEnumerable<string> Ships => Included("Worker").Select(NameOf);

    public IEnumerable<string> Packages => Included("PackageReference");

    /// <summary>Where it says a package's version by itself.</summary>
    public IEnumerable<string> OwnVersions => _document.Descendants("PackageReference")
        .Where(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null)
        .Select(package => $"{Name}: {package.Attribute("Include")!.Value}");

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private IEnumerable<string> Included(string item)
        => _document.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
