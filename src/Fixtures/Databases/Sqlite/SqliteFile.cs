namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>
/// Tells the file that we made from one that a test put in its place: deleting a database and making it again is what EF Core's
/// <c>EnsureDeleted</c> and <c>EnsureCreated</c> do, and our connection would go on reading the deleted one.
/// </summary>
/// <remarks>
/// Ours may be "executed" by its owner, which SQLite never allows a file that it makes. The number of the file would be plainer,
/// but .NET does not tell it, and reading the file ourselves would end SQLite's locks. Windows deletes no file that is open.
/// </remarks>
internal static class SqliteFile
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Mark(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, Ours);
    }

    /// <summary>Whether it is there, is the one that was marked, and can be written by the next test.</summary>
    public static bool IsOurs(string file)
        => File.Exists(file) && (OperatingSystem.IsWindows() ? !File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly) : File.GetUnixFileMode(file).HasFlag(Ours));
}
