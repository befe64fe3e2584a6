using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Who holds locks in a database: told when a reset waited in vain.</summary>
internal static class Blockers
{
    // Whoever changed a table holds a lock on the log, or on the table itself; a prepared transaction has no process.
    private const string Query = """
        WITH held AS (
            SELECT coalesce(l.pid, 0) AS pid, bool_or(l.relation = to_regclass('shakeout.dirty')) AS wrote FROM pg_locks l
            WHERE l.locktype = 'relation' AND l.granted AND l.relation >= 16384 AND l.pid IS DISTINCT FROM pg_backend_pid()
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            GROUP BY 1)
        SELECT format('  process %s, %s%s for %s s, last statement: %s', a.pid, CASE WHEN a.application_name <> '' THEN '''' || a.application_name || ''', ' END, a.state,
            round(extract(epoch FROM clock_timestamp() - a.state_change)::numeric, 1), left(regexp_replace(btrim(a.query), '\s+', ' ', 'g'), 120))
        FROM held JOIN pg_stat_activity a ON a.pid = held.pid ORDER BY held.wrote DESC NULLS LAST, a.xact_start LIMIT 5
        """;

    private const string Prepared = """
        SELECT format('  the prepared transaction ''%s'', since %s s', gid, round(extract(epoch FROM clock_timestamp() - prepared)::numeric, 1))
        FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared
        """;

    /// <summary>A line for each.</summary>
    public static async Task<string> ReadAsync(DbConnection connection, CancellationToken cancellation)
    {
        var rows = await connection.RowsAsync(Query, cancellation).ConfigureAwait(false);
        var prepared = await connection.RowsAsync(Prepared, cancellation).ConfigureAwait(false);
        var lines = rows.Concat(prepared).Select(row => row[0]).ToList();
        return lines.Count == 0 ? "  nobody holds it any more" : string.Join('\n', lines);
    }
}
