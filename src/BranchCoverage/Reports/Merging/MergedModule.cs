namespace Shakeout.BranchCoverage.Reports.Merging;

/// <summary>A module that others are added to.</summary>
internal sealed class MergedModule
{
    private readonly Dictionary<string, MergedSource> _sources = new(StringComparer.Ordinal);
    private readonly string? _hash;

    private MergedModule(string name, string? hash, string file) => (Name, _hash, File) = (name, hash, file);

    /// <summary>As the report says it.</summary>
    public string Name { get; }

    /// <summary>The report that it came from first.</summary>
    public string File { get; }

    /// <summary>Whether the format says which module it is.</summary>
    public bool IsNamed => Name.Length > 0;

    /// <summary>The module of one report.</summary>
    public static MergedModule Of(ModuleReport module, string file)
    {
        var merged = new MergedModule(module.Name, module.Hash, file);
        foreach (var source in module.Files)
            merged.SourceOf(source.Path, source.FullPath).Add(source.Methods);
        return merged;
    }

    /// <summary>Whether both are called the same, with ending or without.</summary>
    public bool HasNameOf(MergedModule other) => string.Equals(Stem(Name), Stem(other.Name), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether all files of the other are in this one too.</summary>
    public bool HoldsFilesOf(MergedModule other) => other._sources.Keys.All(_sources.ContainsKey);

    /// <summary>What tells that the other is another version; null where nothing does.</summary>
    public string? Difference(MergedModule other)
    {
        if (_hash is not null && other._hash is not null && _hash != other._hash)
            return "their hashes differ";
        return other._sources.Where(source => _sources.ContainsKey(source.Key))
            .Select(source => _sources[source.Key].Difference(source.Value)).FirstOrDefault(difference => difference is not null);
    }

    /// <summary>Adds another one up with it.</summary>
    public void Add(MergedModule other)
    {
        foreach (var (path, source) in other._sources)
            SourceOf(path, source.FullPath).Add(source.Methods);
    }

    /// <summary>A module for each file.</summary>
    public IEnumerable<MergedModule> Split() => _sources.Select(source =>
    {
        var part = new MergedModule(Name, _hash, File);
        part._sources.Add(source.Key, source.Value);
        return part;
    });

    /// <summary>What came together.</summary>
    public ModuleReport ToReport() => new(Name, _hash, [.. _sources.Values.Select(source => source.ToReport())]);

    private MergedSource SourceOf(string path, string? fullPath)
    {
        if (!_sources.TryGetValue(path, out var source))
            _sources.Add(path, source = new(path, fullPath));
        return source;
    }

    private static string Stem(string name) => Path.GetExtension(name) is ".dll" or ".exe" ? Path.GetFileNameWithoutExtension(name) : name;
}
