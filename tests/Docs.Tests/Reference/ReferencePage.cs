using System.Reflection;

namespace Shakeout.Docs.Tests.Reference;

/// <summary>A page of the API reference.</summary>
/// <param name="File">Its name under docs/reference.</param>
/// <param name="Assembly">The package that it is about.</param>
/// <param name="Namespaces">Those that stand on it, below the package's own: <c>.Time</c>.</param>
/// <param name="Introduction">What stands above the types, with its heading.</param>
internal sealed record ReferencePage(string File, Assembly Assembly, IReadOnlyList<string> Namespaces, string Introduction)
{
    public IEnumerable<Type> Types => Assembly.GetExportedTypes()
        .Where(type => Namespaces.Contains(type.Namespace![Assembly.GetName().Name!.Length..]))
        .OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal);
}
