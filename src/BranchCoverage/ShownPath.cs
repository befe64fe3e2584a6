namespace Shakeout.BranchCoverage;

/// <summary>How files are called in reports: relative to the root of the repository, with <c>/</c>.</summary>
internal static class ShownPath
{
    /// <summary>The path as it is shown; whole where the file lies outside the root.</summary>
    public static string Of(string path, string root)
    {
        var relative = Path.GetRelativePath(root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
