using Microsoft.Win32.SafeHandles;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>
/// Tells the file that we made from one that a test put in its place: deleting a database and making it again is what EF Core's
/// <c>EnsureDeleted</c> and <c>EnsureCreated</c> do, and our connection would go on reading the deleted one.
/// </summary>
/// <remarks>
/// .NET does not tell the number of a file. So it is held open, and a change of its mode through that handle must show under its
/// name. Nothing is read: and as closing any handle ends SQLite's locks, it is closed last. Windows deletes no file that is open.
/// </remarks>
internal sealed class SqliteFile : IDisposable
{
    // Whether its owner may "execute" a database means nothing to anybody.
    private const UnixFileMode Sign = UnixFileMode.UserExecute;

    private readonly SafeFileHandle? _held;

    public SqliteFile(string path)
    {
        Path = path;
        _held = OperatingSystem.IsWindows() ? null : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    public string Path { get; }

    /// <summary>What a test did to it, so that the next one cannot use it: <c>deleted the file 'shop-1.db'</c>; null for nothing.</summary>
    public string? FindChange()
    {
        if (!File.Exists(Path))
            return Told("deleted the file '{0}'");
        if (File.GetAttributes(Path).HasFlag(FileAttributes.ReadOnly))
            return Told("made the file '{0}' read-only");
        return IsHeld() ? null : Told("replaced the file '{0}' by another");
    }

    public void Dispose() => _held?.Dispose();

    private bool IsHeld()
    {
        if (OperatingSystem.IsWindows() || _held is null)
            return true;
        var expected = File.GetUnixFileMode(Path) ^ Sign;
        File.SetUnixFileMode(_held, expected);
        return File.GetUnixFileMode(Path) == expected;
    }

    private string Told(string change) => string.Format(null, change, System.IO.Path.GetFileName(Path));
}
