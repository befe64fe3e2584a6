using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Shakeout.CommandLine.Tests.Suites;

/// <summary>Writes an assembly that holds nothing but its name, its target and what it refers to.</summary>
internal static class ForgedAssembly
{
    public static string Write(string path, string targetFramework, params IReadOnlyList<(string Name, string Version)> references)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(new Guid(name.Length, 0, 0, new byte[8])), default, default);
        var assembly = metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var runtime = Reference(metadata, "System.Runtime", "8.0.0.0");
        foreach (var reference in references)
            Reference(metadata, reference.Name, reference.Version);
        metadata.AddCustomAttribute(assembly, TargetFrameworkConstructor(metadata, runtime), Value(metadata, targetFramework));

        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, image.ToArray());
        File.WriteAllText(Path.ChangeExtension(path, ".runtimeconfig.json"), "{}");
        return path;
    }

    private static AssemblyReferenceHandle Reference(MetadataBuilder metadata, string name, string version)
        => metadata.AddAssemblyReference(metadata.GetOrAddString(name), Version.Parse(version), default, default, default, default);

    private static MemberReferenceHandle TargetFrameworkConstructor(MetadataBuilder metadata, AssemblyReferenceHandle runtime)
    {
        var type = metadata.AddTypeReference(runtime, metadata.GetOrAddString("System.Runtime.Versioning"), metadata.GetOrAddString("TargetFrameworkAttribute"));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(1, result => result.Void(), parameters => parameters.AddParameter().Type().String());
        return metadata.AddMemberReference(type, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
    }

    private static BlobHandle Value(MetadataBuilder metadata, string text)
    {
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(fixedArguments => fixedArguments.AddArgument().Scalar().Constant(text), named => named.Count(0));
        return metadata.GetOrAddBlob(value);
    }
}
