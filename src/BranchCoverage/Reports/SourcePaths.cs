using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>
/// Finds the source files that reports name among those here, whichever machine wrote the report. In this order: as the
/// report says it; under a source folder of the report; <c>/_/</c> (a deterministic build) under the root; else the file under
/// the root that shares the longest end of the path, if there is only one.
/// </summary>
/// <param name="root">The repository's root; what is shown is relative to it.</param>
internal sealed partial class SourcePaths(string root)
{
    private const int MostNamed = 3;

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly Dictionary<(string Path, string Sources), SourcePath> _known = [];
    private readonly Lazy<SourceTree> _tree = new(() => new SourceTree(Path.GetFullPath(root)));

    /// <summary>The same report with every file located.</summary>
    public Report Locate(Report report)
    {
        var sources = string.Join('\n', report.Sources);
        return report with { Modules = [.. report.Modules.Select(module => module with { Files = [.. module.Files.Select(file => Locate(file, sources))] })] };
    }

    /// <summary>What could not be found, in a sentence; nothing where all was.</summary>
    public IEnumerable<string> Notes()
    {
        var missing = _known.Values.Where(path => path.Full is null && !GeneratedCode.IsNamed(path.Shown)).Select(path => path.Shown).Distinct().Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
            yield break;
        var more = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : string.Empty;
        yield return $"The source of {string.Join(", ", missing.Take(MostNamed))}{more} was not found under '{_root}': branches there are shown by line only.";
    }

    private SourceReport Locate(SourceReport file, string sources)
    {
        if (!_known.TryGetValue((file.Path, sources), out var found))
            _known.Add((file.Path, sources), found = Find(file.Path.Replace('\\', '/'), sources.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        return file with { Path = found.Shown, FullPath = found.Full };
    }

    private SourcePath Find(string path, string[] sources)
    {
        if (Deterministic().Match(path) is { Success: true } mapped)
            return FindHere(path[mapped.Length..]);
        if (Path.IsPathRooted(path))
            return File.Exists(path) ? Here(path) : FindHere(path);
        foreach (var source in sources)
            if (Path.IsPathRooted(source) && File.Exists(Path.Combine(source, path)))
                return Here(Path.Combine(source, path));
        return FindHere(sources is [var only] ? $"{only.Replace('\\', '/').TrimEnd('/')}/{path}" : path);
    }

    private SourcePath FindHere(string path)
    {
        var direct = Path.Combine(_root, path.TrimStart('/'));
        if (File.Exists(direct))
            return Here(direct);
        return _tree.Value.Find(path) is { } found ? Here(found) : new(path, Full: null);
    }

    private SourcePath Here(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(_root, full);
        return new((relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace('\\', '/'), full);
    }

    // Several source roots are numbered: /_1/.
    [GeneratedRegex(@"^/_\d*/")]
    private static partial Regex Deterministic();
}

/// <summary>Where a source file is.</summary>
/// <param name="Shown">What the user sees.</param>
/// <param name="Full">Its path here; null where it is not here.</param>
internal sealed record SourcePath(string Shown, string? Full);
