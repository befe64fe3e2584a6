using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Makes the database that all clones are copies of, or finds one that an earlier run left complete.</summary>
internal sealed class Template(PostgreSqlServer server, TestDatabaseOptions options, RoleRights rights)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = Stays(options) ? TemplateName.Of(TemplateName.Mark(options, rights)) : TemplateName.Clone(server.Run, 0);

    /// <summary>Whether a later run can use it.</summary>
    public static bool Stays(TestDatabaseOptions options) => options.Schema.Fingerprint is not null;

    /// <summary>Makes or finds it. Of two runs that begin together, one waits for the other.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(DbConnection connection, CancellationToken cancellation)
    {
        await connection.ExecuteAsync($"SET lock_timeout = {(long)options.LeaseTimeout.TotalMilliseconds}; SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended('{Name}', 0))", cancellation).ConfigureAwait(false);
        try
        {
            if (await FindAsync(connection, cancellation).ConfigureAwait(false) is { } known)
                return [$"template '{Name}' of an earlier run", known];
            await connection.ExecuteAsync($"DROP DATABASE IF EXISTS {Sql.Name(Name)} WITH (FORCE)", cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync($"CREATE DATABASE {Sql.Name(Name)}", cancellation).ConfigureAwait(false);
            return [$"template '{Name}' made", await FillAsync(connection, cancellation).ConfigureAwait(false)];
        }
        finally
        {
            await connection.ExecuteAsync("SELECT pg_catalog.pg_advisory_unlock_all(); RESET lock_timeout", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<string?> FindAsync(DbConnection connection, CancellationToken cancellation)
    {
        var rows = await connection.RowsAsync(
            $"SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database WHERE datname = '{Name}'", cancellation).ConfigureAwait(false);
        if (rows.Count == 0 || TemplateComment.Read(rows[0][0]) is not { } comment)
            return null;
        await CommentAsync(connection, comment.Line, cancellation).ConfigureAwait(false);
        return comment.Line;
    }

    // With the day, for what no run uses any more is dropped.
    private async Task CommentAsync(DbConnection connection, string line, CancellationToken cancellation)
    {
        var day = await connection.ScalarAsync<string>("SELECT pg_catalog.to_char(current_date, 'YYYY-MM-DD')", cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync($"COMMENT ON DATABASE {Sql.Name(Name)} IS {Sql.Text(new TemplateComment(day, line).ToString())}", cancellation).ConfigureAwait(false);
    }

    private async Task<string> FillAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            await SchemaCode.RunAsync(server, options, Name, cancellation).ConfigureAwait(false);
            ResetPlan plan;
            await using (var own = await server.OpenAsync(Name, cancellation).ConfigureAwait(false))
            {
                var schemas = await ResetPlanner.SchemasAsync(own, cancellation).ConfigureAwait(false);
                plan = await new Installation(own, cancellation).InstallAsync(catalog => new(options, rights, catalog, schemas), Installation.Version).ConfigureAwait(false);
            }
            await connection.ExecuteAsync($"ALTER DATABASE {Sql.Name(Name)} WITH ALLOW_CONNECTIONS false", cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync($"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = '{Name}'", cancellation).ConfigureAwait(false);
            await CommentAsync(connection, plan.Line, cancellation).ConfigureAwait(false);
            return plan.Line;
        }
        catch
        {
            await new CloneContext(server, Name, options).TryDropAsync().ConfigureAwait(false);
            throw;
        }
    }
}
