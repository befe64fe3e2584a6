namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>What stands in the header of a database.</summary>
/// <param name="Schema">Changes whenever the schema does.</param>
/// <param name="User"><c>PRAGMA user_version</c>, in which some migrations keep how far they are.</param>
/// <param name="Application"><c>PRAGMA application_id</c>.</param>
/// <param name="MostPages">The limit of its size, which all connections to a memory share: in no header, and so told only where something was committed.</param>
/// <param name="Journal">How it keeps what is not committed: <c>wal</c>, <c>memory</c>…</param>
internal sealed record SqliteHeader(long Schema, long User, long Application, long MostPages, string Journal)
{
    private const string Read = "PRAGMA main.schema_version; PRAGMA main.user_version; PRAGMA main.application_id; PRAGMA main.max_page_count; PRAGMA main.journal_mode";

    public static async Task<SqliteHeader> ReadAsync(SqliteSession session, CancellationToken cancellation)
    {
        var values = await session.ValuesAsync(Read, cancellation).ConfigureAwait(false);
        return new((long)values[0], (long)values[1], (long)values[2], (long)values[3], (string)values[4]);
    }
}
