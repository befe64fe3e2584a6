namespace Shakeout.CommandLine.Coverage;

/// <summary>The root of a repository: where <c>.git</c> lies.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest one at a path or above it; else the path's own folder.</summary>
    public static string Of(string path)
    {
        var start = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A work tree of its own has a file of that name.
            if (Path.Exists(Path.Combine(folder, ".git")))
                return folder;
        }
        return start;
    }
}
