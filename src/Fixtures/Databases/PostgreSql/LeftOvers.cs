using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Databases of runs that ended without deleting them. A run that lives is known by a connection with its name.</summary>
internal static class LeftOvers
{
    private const string Dead = """
        SELECT d.datname::text FROM pg_catalog.pg_database d
        WHERE d.datname ~ '^shakeout_[0-9a-f]{8}_[0-9]+$' AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.application_name = substring(d.datname::text FROM '^shakeout_[0-9a-f]{8}'))
        ORDER BY d.datname
        """;

    /// <summary>Deletes them.</summary>
    /// <returns>Which.</returns>
    public static async Task<IReadOnlyList<string>> DropAsync(DbConnection connection, CancellationToken cancellation)
    {
        var dropped = new List<string>();
        foreach (var row in await connection.RowsAsync(Dead, cancellation).ConfigureAwait(false))
        {
            try
            {
                await connection.ExecuteAsync($"DROP DATABASE {Sql.Name(row[0])} WITH (FORCE)", cancellation).ConfigureAwait(false);
                dropped.Add(row[0]);
            }
            catch (DbException error) when (error.SqlState is not null)
            {
                // Another run that starts now deleted it, or it is deleted by the next.
            }
        }
        return dropped;
    }
}
