using Microsoft.Extensions.FileSystemGlobbing;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>The report files that paths and globs (<c>**/coverage.json</c>) name.</summary>
internal static class ReportFiles
{
    /// <summary>Finds them, each once, sorted by path.</summary>
    /// <param name="patterns">Paths and globs.</param>
    /// <param name="folder">What relative ones are relative to.</param>
    /// <exception cref="BranchCoverageException">Some of them name no file.</exception>
    public static IReadOnlyList<ReportFile> Find(IReadOnlyList<string> patterns, string folder)
    {
        folder = Path.GetFullPath(folder);
        var found = patterns.Select(pattern => (Pattern: pattern, Files: Match(pattern, folder))).ToList();
        var problems = found.Where(match => match.Files.Count == 0).Select(match => Missing(match.Pattern, folder)).Order(StringComparer.Ordinal).ToList();
        return problems.Count == 0
            ? [.. found.SelectMany(match => match.Files).DistinctBy(file => file.FullPath).OrderBy(file => file.Path, StringComparer.Ordinal)]
            : throw new BranchCoverageException($"{string.Join('\n', problems)}\nA run writes a report to TestResults with\n  dotnet test --collect \"XPlat Code Coverage;Format=json\"");
    }

    private static List<ReportFile> Match(string pattern, string folder)
    {
        if (pattern.Length == 0)
            return [];
        var full = Path.GetFullPath(pattern, folder);
        if (File.Exists(full))
            return [Shown(full, folder)];
        return IsGlob(pattern) ? Search(full).ConvertAll(file => Shown(file, folder)) : [];
    }

    private static List<string> Search(string glob)
    {
        var start = FolderOf(glob);
        try
        {
            return Directory.Exists(start) ? [.. new Matcher(StringComparison.Ordinal).AddInclude(Path.GetRelativePath(start, glob)).GetResultsInFullPath(start)] : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BranchCoverageException($"'{glob}' cannot be searched: {problem.Message}\nName a folder that holds reports and nothing else.", problem);
        }
    }

    private static string Missing(string pattern, string folder)
    {
        if (IsGlob(pattern))
            return $"No file matches '{pattern}'.";
        return pattern.Length > 0 && Directory.Exists(Path.GetFullPath(pattern, folder))
            ? $"'{pattern}' is a folder. Name its reports: '{pattern.TrimEnd('/')}/**/coverage.json'."
            : $"There is no report '{pattern}'.";
    }

    private static bool IsGlob(string pattern) => pattern.Contains('*', StringComparison.Ordinal);

    // The part before the first segment with a star.
    private static string FolderOf(string glob)
    {
        var star = glob.IndexOf('*', StringComparison.Ordinal);
        var end = glob.LastIndexOf(Path.DirectorySeparatorChar, star);
        return glob[..Math.Max(end, 1)];
    }

    // As a user would write it: relative where it is under the folder.
    private static ReportFile Shown(string full, string folder)
    {
        var relative = Path.GetRelativePath(folder, full);
        return new(relative.StartsWith("..", StringComparison.Ordinal) ? full : relative, full);
    }
}
