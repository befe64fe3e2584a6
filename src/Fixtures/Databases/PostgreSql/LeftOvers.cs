using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>
/// Databases of runs that ended without deleting them, and templates that no run used for long. A run that lives is known by a
/// connection with its name.
/// </summary>
internal sealed class LeftOvers(DbConnection connection, PostgreSqlServer server)
{
    private const string IsMissing = "3D000";

    private const string Dead = """
        SELECT d.datname::text FROM pg_catalog.pg_database d
        WHERE d.datname ~ '^shakeout_[0-9a-f]{8}_[0-9]+$' AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.application_name = substring(d.datname::text FROM '^shakeout_[0-9a-f]{8}'))
        ORDER BY d.datname
        """;

    // Few at a time: each takes as long as its files.
    private const string Unused = $"""
        SELECT d.datname::text FROM pg_catalog.pg_database d
        WHERE d.datname ~ '^shakeout_t_[0-9a-f]{"{12}"}$' AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
          AND substring(pg_catalog.shobj_description(d.oid, 'pg_database') FROM '{TemplateComment.DayPattern}') < to_char(current_date - 14, 'YYYY-MM-DD')
        ORDER BY d.datname LIMIT 10
        """;

    /// <summary>Deletes what dead runs left.</summary>
    /// <returns>Which they were, and why some stay: lines for the trace.</returns>
    public async Task<IReadOnlyList<string>> DropAsync(CancellationToken cancellation)
        => await DropAsync(Dead, "of runs that ended early", cancellation).ConfigureAwait(false);

    /// <summary>Deletes templates that no run used for 14 days.</summary>
    /// <returns>Which they were, and why some stay: lines for the trace.</returns>
    public async Task<IReadOnlyList<string>> DropTemplatesAsync(CancellationToken cancellation)
        => await DropAsync(Unused, "that no run used for 14 days", cancellation).ConfigureAwait(false);

    private async Task<IReadOnlyList<string>> DropAsync(string query, string what, CancellationToken cancellation)
    {
        var (dropped, lines) = (new List<string>(), new List<string>());
        foreach (var row in await connection.RowsAsync(query, cancellation).ConfigureAwait(false))
        {
            try
            {
                await connection.ExecuteAsync($"DROP DATABASE {Sql.Name(row[0])} WITH (FORCE)", cancellation).ConfigureAwait(false);
                dropped.Add(row[0]);
            }
            catch (DbException error) when (error.SqlState is not null)
            {
                // Another run that starts now may have deleted it.
                if (error.SqlState != IsMissing)
                    lines.Add($"'{row[0]}' {what} cannot be dropped: {server.Said(error)}");
            }
        }
        return dropped.Count == 0 ? lines : [$"dropped {Names.Quoted(dropped)} {what}", .. lines];
    }
}
