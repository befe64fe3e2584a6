namespace Shakeout.BranchCoverage.Reports.Merging;

/// <summary>A source file whose methods are added up.</summary>
internal sealed class MergedSource(string path, string? fullPath)
{
    private readonly Dictionary<(string Class, string Signature), MethodReport> _methods = [];

    /// <summary>Its path on this machine.</summary>
    public string? FullPath => fullPath;

    /// <summary>Its methods.</summary>
    public IEnumerable<MethodReport> Methods => _methods.Values;

    /// <summary>Adds methods, each to the one that it is.</summary>
    public void Add(IEnumerable<MethodReport> methods)
    {
        foreach (var method in methods)
            _methods[Key(method)] = _methods.TryGetValue(Key(method), out var known) ? MethodSum.Of(known, method) : method;
    }

    /// <summary>A method that is not the same in both; null where all are.</summary>
    public string? Difference(MergedSource other)
    {
        foreach (var (key, method) in other._methods)
            if (key.Signature.Length > 0 && _methods.TryGetValue(key, out var mine) && !MethodSum.IsOfSame(mine, method))
                return $"first in '{key.Class}.{key.Signature}'";
        return null;
    }

    /// <summary>What came together. Where some reports only know lines, these go to the method that is alone on its line.</summary>
    public SourceReport ToReport()
    {
        var named = _methods.Values.Where(method => method.Name.Length > 0).ToList();
        if (named.Count == 0 || !_methods.TryGetValue((string.Empty, string.Empty), out var unnamed))
            return new(path, [.. _methods.Values]) { FullPath = fullPath };

        var owners = named.SelectMany(method => method.Lines.Keys.Select(line => (line, method))).ToLookup(entry => entry.line, entry => entry.method);
        var settled = named.Select(method => MethodSum.Of(method, Part(unnamed, line => owners[line].SequenceEqual([method]))));
        var rest = Part(unnamed, line => owners[line].Take(2).Count() != 1);
        return new(path, rest.Lines.Count == 0 ? [.. settled] : [.. settled, rest]) { FullPath = fullPath };
    }

    // A rest knows no more than that lines ran where several methods are: their branches are known better there.
    private static MethodReport Part(MethodReport method, Func<int, bool> has) => method with
    {
        Lines = method.Lines.Where(line => has(line.Key)).ToDictionary(),
        Branches = [.. method.Branches.Where(branch => has(branch.Line))],
    };

    private static (string Class, string Signature) Key(MethodReport method)
    {
        var start = method.Name.LastIndexOf("::", StringComparison.Ordinal);
        return (method.Class, start < 0 ? method.Name : method.Name[(start + 2)..]);
    }
}
