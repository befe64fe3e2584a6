namespace Shakeout.BranchCoverage.Analysis;

/// <summary>Finds assemblies as they were built, for reports that came without them.</summary>
/// <param name="root">The root of the repository.</param>
internal sealed class BuiltAssemblies(string root)
{
    private static readonly string[] NotSearched = ["node_modules", ".git", "ref", "refint"];

    private readonly Lazy<ILookup<string, FileInfo>> _all = new(() => Below(new DirectoryInfo(root)).ToLookup(file => file.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The newest file of that name that was built under the root; null where there is none.</summary>
    public string? Find(string name) => _all.Value[name].OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName;

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder)
        => folder.EnumerateFiles("*.dll").Concat(folder.EnumerateFiles("*.exe"))
            .Concat(folder.EnumerateDirectories().Where(inner => !NotSearched.Contains(inner.Name) && inner.LinkTarget is null).SelectMany(Below));
}
