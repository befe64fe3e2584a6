namespace Shakeout.BranchCoverage;

/// <summary>Writes a file whole or not at all: a reader never meets half a report.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the text into a new file beside the path, then moves that there.</summary>
    /// <exception cref="BranchCoverageException">The path cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var target = Target(path);
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, target, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Discard(beside);
            throw new BranchCoverageException($"'{path}' cannot be written: {problem.Message}\nName another file, or make its folder writable.", problem);
        }
    }

    // What a link leads to is replaced, not the link.
    private static string Target(string path)
        => new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);

    private static void Discard(string beside)
    {
        try
        {
            File.Delete(beside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The file that could not be written is reported; a leftover beside it must not hide that.
        }
    }
}
