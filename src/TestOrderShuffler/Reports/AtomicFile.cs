namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>Writes a file whole or not at all: a reader never meets half a report.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the text into a temporary file of the same folder, then moves that to the path.</summary>
    /// <exception cref="ReportFileException">The path cannot be written.</exception>
    public static void Write(string path, string text)
    {
        path = Target(path);
        var temporary = TemporaryBeside(path);
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw Unwritable(path, problem);
        }
    }

    /// <summary>Finds out whether the path could be written, and leaves nothing behind.</summary>
    /// <exception cref="ReportFileException">The path cannot be written.</exception>
    public static void EnsureWritable(string path)
    {
        if (Directory.Exists(path))
            throw new ReportFileException($"'{path}' cannot be written: it is a folder.\nName a file in it.");
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            throw new ReportFileException($"'{path}' cannot be written: it is a device, and a report replaces its file.\nName a file.");
        path = Target(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new ReportFileException($"'{path}' cannot be written: its folder does not exist.\nCreate it with\n  mkdir -p {PosixQuoting.Quote(folder)}");
        var temporary = TemporaryBeside(path);
        try
        {
            File.WriteAllText(temporary, string.Empty);
            if (File.Exists(path))
                File.Open(path, FileMode.Open, FileAccess.Write).Dispose();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, problem);
        }
        finally
        {
            Discard(temporary);
        }
    }

    // What a link leads to is replaced, not the link.
    private static string Target(string path) => new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    private static string TemporaryBeside(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The file that could not be written is reported; a leftover beside it must not hide that.
        }
    }

    private static ReportFileException Unwritable(string path, Exception cause)
        => new($"'{path}' cannot be written: {cause.Message}\nName another file, or make its folder writable.", cause);
}
