using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Shakeout.Packages.Tests;

/// <summary>What a build of the shop made.</summary>
/// <param name="Folder">Where it is.</param>
internal sealed record BuiltProject(string Folder)
{
    /// <summary>Runs tests by xunit's own runner.</summary>
    public Task<Command> RunAsync(string tests) => Command.RunAsync(Folder, "dotnet", Path.Combine(Folder, $"{tests}.dll"));

    /// <summary>The names of the files that runs left, sorted.</summary>
    public IEnumerable<string> Results()
        => Directory.EnumerateFiles(Path.Combine(Folder, "TestResults")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The attributes of ours that an assembly got, sorted; <c>nothing</c> for none.</summary>
    public string Injected(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(Folder, $"{assembly}.dll")));
        var metadata = file.GetMetadataReader();
        var names =
            from handle in metadata.GetAssemblyDefinition().GetCustomAttributes()
            let constructor = metadata.GetCustomAttribute(handle).Constructor
            where constructor.Kind == HandleKind.MemberReference
            let type = metadata.GetTypeReference((TypeReferenceHandle)metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
            where metadata.GetString(type.Namespace) == "Shakeout.XunitV3"
            select metadata.GetString(type.Name);
        return string.Join(" and ", names.Order(StringComparer.Ordinal).DefaultIfEmpty("nothing"));
    }
}
