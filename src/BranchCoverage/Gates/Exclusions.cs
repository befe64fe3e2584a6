using Microsoft.Extensions.FileSystemGlobbing;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>Files that are left out: those that a pattern names, and those that a program wrote.</summary>
/// <param name="patterns">Patterns of paths from the root of the repository, as <c>**/Migrations/*.cs</c>.</param>
/// <param name="read">Reads sources, to find the mark of a generator in them.</param>
internal sealed class Exclusions(IReadOnlyList<string> patterns, ReadSource read)
{
    /// <summary>The result without these files, and a note that says how many they are.</summary>
    public CoverageResult Apply(CoverageResult result)
    {
        var named = Named(result.Files);
        var generated = result.Files.Where(file => !named.Contains(file.Path) && IsGenerated(file)).Select(file => file.Path).ToHashSet();
        bool IsLeftOut(string path) => named.Contains(path) || generated.Contains(path);

        return named.Count + generated.Count == 0 ? result : result with
        {
            Files = [.. result.Files.Where(file => !IsLeftOut(file.Path))],
            Gaps = [.. result.Gaps.Where(gap => !IsLeftOut(gap.File))],
            Drift = [.. result.Drift.Where(drift => !IsLeftOut(drift.File))],
            Notes = [.. result.Notes, .. Note(named.Count, "by pattern"), .. Note(generated.Count, "as generated code")],
        };
    }

    private bool IsGenerated(FileCoverage file) => GeneratedCode.IsNamed(file.Path) || (read(file) is { } lines && GeneratedCode.IsMarked(lines));

    private HashSet<string> Named(IReadOnlyList<FileCoverage> files)
    {
        if (patterns.Count == 0)
            return [];
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        return [.. matcher.Match(files.Select(file => file.Path)).Files.Select(file => file.Path)];
    }

    private static IEnumerable<string> Note(int count, string why)
        => count == 0 ? [] : [$"{Wording.Figures.Counted(count, "file")} {(count == 1 ? "is" : "are")} left out {why}."];
}
