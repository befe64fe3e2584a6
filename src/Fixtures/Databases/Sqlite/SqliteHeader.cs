using System.Data.Common;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>What stands in the header of a database.</summary>
/// <param name="Schema">Changes whenever the schema does.</param>
/// <param name="User"><c>PRAGMA user_version</c>, in which some migrations keep how far they are.</param>
/// <param name="Application"><c>PRAGMA application_id</c>.</param>
/// <param name="MostPages">The limit of its size, which all connections to a memory share: in no header, and so told only where something was committed.</param>
/// <param name="Journal">How it keeps what is not committed: <c>wal</c>, <c>memory</c>…</param>
internal sealed record SqliteHeader(long Schema, long User, long Application, long MostPages, string Journal)
{
    private const int Parts = 5;
    private const string ReadWithNoted = $"{Read}; {SqliteTracking.Read}";
    private const string Read = "PRAGMA main.schema_version; PRAGMA main.user_version; PRAGMA main.application_id; PRAGMA main.max_page_count; PRAGMA main.journal_mode";

    public static async Task<SqliteHeader> ReadAsync(SqliteSession session, CancellationToken cancellation)
        => Of(await session.ValuesAsync(Read, cancellation).ConfigureAwait(false));

    /// <summary>Reads it and the numbers of the tables that triggers have noted, in one command: sending one costs as much as it does.</summary>
    public static async Task<(SqliteHeader Header, IReadOnlyList<int> Noted)> ReadWithNotedAsync(SqliteSession session, CancellationToken cancellation)
    {
        try
        {
            var values = await session.ValuesAsync(ReadWithNoted, cancellation).ConfigureAwait(false);
            return (Of(values), [.. values.Skip(Parts).Select(number => (int)(long)number)]);
        }
        catch (DbException)
        {
            // A test may have dropped the list of the noted tables: then the header shows that the schema was changed.
            return (await ReadAsync(session, cancellation).ConfigureAwait(false), []);
        }
    }

    private static SqliteHeader Of(IReadOnlyList<object> values) => new((long)values[0], (long)values[1], (long)values[2], (long)values[3], (string)values[4]);
}
