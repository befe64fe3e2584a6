using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>
/// The folder of one run's template and copies. It holds a locked file for as long as its run lives, so that a later run can
/// tell the folders of dead ones, and deletes them.
/// </summary>
internal sealed class SqliteFolder : IDisposable
{
    private const string Prefix = "shakeout-sqlite-";
    private const string OwnerFile = "owner.lock";
    private const string NewFile = "new.lock";
    private const string GoneFile = "gone.lock";
    private const int MostAttempts = 5;

    private readonly FileStream _owner;

    private SqliteFolder(string path, FileStream owner) => (Path, _owner) = (path, owner);

    public string Path { get; }

    /// <summary>Makes the folder, and deletes those of dead runs.</summary>
    /// <param name="parent">Where; the system's folder for temporary files.</param>
    public static SqliteFolder Make(string parent)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var made = MakeNew(parent);
                Sweep(parent, made.PathOf(OwnerFile));
                return made;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Another run took it for a dead one's, between making the file and locking it.
            }
        }
    }

    /// <summary>Deletes the folders of dead runs.</summary>
    /// <param name="parent">Where they are.</param>
    /// <param name="own">A file that we hold.</param>
    public static void Sweep(string parent, string own)
    {
        // Where locks do not hold, as on some network drives, the living cannot be told from the dead.
        using (var second = TryLock(own))
        {
            if (second is not null)
                return;
        }
        foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*"))
            DeleteIfLeft(left);
    }

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Deletes a database with what SQLite keeps beside it. What cannot be deleted now goes with the folder.</summary>
    public static void Delete(string database)
    {
        foreach (var file in (string[])[database, database + "-wal", database + "-shm", database + "-journal"])
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody is connected, on Windows.
            }
        }
    }

    public void Dispose()
    {
        // Locked to the end, or another run would take it for a dead one's and delete it beside us. Windows deletes no open file.
        if (OperatingSystem.IsWindows())
        {
            File.Move(PathOf(OwnerFile), PathOf(GoneFile));
            _owner.Dispose();
        }
        new FolderRemoval(folder => Directory.Delete(folder, recursive: true)).Remove(Path, "the test databases");
        _owner.Dispose();
    }

    private static SqliteFolder MakeNew(string parent)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N")[..12])).FullName;
        var owner = new FileStream(System.IO.Path.Combine(path, NewFile), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
        try
        {
            // Locked before it has its name: nobody can find it and not yet locked.
            File.Move(owner.Name, System.IO.Path.Combine(path, OwnerFile));
            return new(path, owner);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <returns>Null when somebody else holds it, or there is no such file.</returns>
    private static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void DeleteIfLeft(string folder)
    {
        try
        {
            // A run that died as it began has not come to call its file the owner's.
            using var held = TryLock(System.IO.Path.Combine(folder, OwnerFile)) ?? TryLock(System.IO.Path.Combine(folder, NewFile));
            if (held is null)
                return;
            // Held on, for a run that begins may come to lock it just now; Windows deletes no open file.
            if (OperatingSystem.IsWindows())
                held.Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A living run's, another user's, or one that another run deletes just now.
        }
    }
}
