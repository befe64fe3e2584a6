using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Machine;

/// <summary>Deletes a folder, also against read-only marks in it; says what withstands.</summary>
/// <param name="delete">Deletes a folder with all that is in it, as far as it can, and throws when something is left.</param>
internal sealed class FolderRemoval(Action<string> delete)
{
    // What .NET gives for the mode of a file that somebody else has deleted meanwhile.
    private const UnixFileMode Vanished = (UnixFileMode)(-1);

    public void Remove(string folder, string test)
    {
        if (!Directory.Exists(folder) || Try(() => delete(folder)) is null)
            return;
        Try(() => Unlock(new DirectoryInfo(folder)));
        if (Try(() => delete(folder)) is not { } cause)
            return;
        throw new FixtureException(
            $"The temporary folder '{folder}' of '{test}' could not be deleted: {cause.Message} {Left(folder)}Close what the test or the code under test has opened there, then delete the folder, as another user if that one made what is left.",
            cause);
    }

    /// <summary>Takes the read-only marks from a folder and what is in it. Links are left alone: they lead to what is not ours.</summary>
    public static void Unlock(DirectoryInfo folder)
    {
        MakeWritable(folder);
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null))
        {
            if (entry is DirectoryInfo below)
                Unlock(below);
            else
                MakeWritable(entry);
        }
    }

    private static void MakeWritable(FileSystemInfo entry)
    {
        if (OperatingSystem.IsWindows())
            entry.Attributes &= ~FileAttributes.ReadOnly;
        else if (entry.UnixFileMode is var mode && mode != Vanished)
            entry.UnixFileMode = mode | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    }

    private static string Left(string folder)
    {
        var readable = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var files = Directory.EnumerateFiles(folder, "*", readable)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0 ? string.Empty : $"Left in it: {Names.Quoted(files)}. ";
    }

    private static Exception? Try(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error;
        }
    }
}
