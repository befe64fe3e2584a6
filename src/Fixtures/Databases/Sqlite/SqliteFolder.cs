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

    private readonly FileStream _owner;

    private SqliteFolder(string path, FileStream owner) => (Path, _owner) = (path, owner);

    public string Path { get; }

    /// <summary>Makes the folder, and deletes those of dead runs.</summary>
    /// <param name="parent">Where; the system's folder for temporary files.</param>
    public static SqliteFolder Make(string parent)
    {
        foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*"))
            DeleteIfLeft(left);
        var path = Directory.CreateDirectory(System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N")[..12])).FullName;
        var owner = new FileStream(System.IO.Path.Combine(path, NewFile), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
        // Locked before it has its name: nobody can find it and not yet locked.
        File.Move(owner.Name, System.IO.Path.Combine(path, OwnerFile));
        return new(path, owner);
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
            File.Move(PathOf(OwnerFile), PathOf(NewFile));
            _owner.Dispose();
        }
        new FolderRemoval(folder => Directory.Delete(folder, recursive: true)).Remove(Path, "the test databases");
        _owner.Dispose();
    }

    private static void DeleteIfLeft(string folder)
    {
        try
        {
            using (new FileStream(System.IO.Path.Combine(folder, OwnerFile), FileMode.Open, FileAccess.Write, FileShare.None))
            {
                // Its owner would hold it.
            }
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A living run's, another user's, or one that another run deletes just now.
        }
    }
}
