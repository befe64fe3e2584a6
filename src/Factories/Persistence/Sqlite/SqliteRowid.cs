using System.Data.Common;
using System.Globalization;
using Shakeout.Factories.Persistence.Saving;
using static Shakeout.Factories.Persistence.Schema.SqlText;

namespace Shakeout.Factories.Persistence.Sqlite;

/// <summary>The number that SQLite would give to the next row. Nobody else can take it while our transaction writes.</summary>
internal static class SqliteRowid
{
    public static async Task<long> NextAsync(SqlSession session, ColumnOfTable made, CancellationToken cancellation)
    {
        var largest = await LargestAsync(session, $"SELECT max({Quoted(made.Column.Name)}) FROM {made.Table.Quoted}", cancellation).ConfigureAwait(false);
        // AUTOINCREMENT does not give a number twice, even when its row was deleted.
        await using var known = session.Command("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'");
        if (Convert.ToInt64(await known.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture) == 0)
            return largest + 1;
        return 1 + Math.Max(largest, await LargestAsync(session, $"SELECT max(seq) FROM sqlite_sequence WHERE name = {Literal(made.Table.Name)}", cancellation).ConfigureAwait(false));
    }

    private static async Task<long> LargestAsync(SqlSession session, string sql, CancellationToken cancellation)
    {
        await using DbCommand command = session.Command(sql);
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is long largest ? largest : 0;
    }
}
