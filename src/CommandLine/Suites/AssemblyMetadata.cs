using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Shakeout.CommandLine.Suites;

/// <summary>What an assembly says about itself, read without loading it.</summary>
/// <param name="References">The assemblies that it was compiled against.</param>
/// <param name="TargetFramework">Like <c>.NETCoreApp,Version=v8.0</c>; null when it does not say.</param>
internal sealed record AssemblyMetadata(IReadOnlyDictionary<string, Version> References, string? TargetFramework)
{
    /// <summary>Reads the metadata of a file, or returns null when it is no .NET assembly.</summary>
    public static AssemblyMetadata? Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata || !file.GetMetadataReader().IsAssembly)
                return null;
            var reader = file.GetMetadataReader();
            var references = reader.AssemblyReferences.Select(reader.GetAssemblyReference)
                .DistinctBy(reference => reader.GetString(reference.Name))
                .ToDictionary(reference => reader.GetString(reference.Name), reference => reference.Version, StringComparer.OrdinalIgnoreCase);
            return new AssemblyMetadata(references, TargetFrameworkOf(reader));
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static string? TargetFrameworkOf(MetadataReader reader)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            var type = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (type.Kind != HandleKind.TypeReference)
                continue;
            if (reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) != "TargetFrameworkAttribute")
                continue;
            var value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            return value.ReadSerializedString();
        }
        return null;
    }
}
