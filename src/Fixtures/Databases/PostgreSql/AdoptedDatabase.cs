using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>A database that Shakeout did not make, but that the project's pattern lets it reset.</summary>
/// <remarks>
/// Nothing of the user's is ever dropped. An empty one gets the schema; one that has tables is taken as it stands, and every reset leads
/// back to that. One that was prepared before is used again if schema and options are the same, and refused otherwise. It is used by one
/// test of one run at a time, which an advisory lock sees to. What is needed for the reset stays in its schema <c>shakeout</c>.
/// </remarks>
internal sealed class AdoptedDatabase(PostgreSqlServer server, TestDatabaseOptions options, RoleRights rights)
{
    private const string Key = "pg_catalog.hashtextextended('shakeout', 0)";

    private readonly CloneContext _context = new(server, server.Database, options);
    private int _isUsed;

    public async Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAloneAsync(cancellation).ConfigureAwait(false);
        var mark = TemplateName.Mark(options, rights);
        if (await connection.ScalarAsync<bool>("SELECT pg_catalog.to_regclass('shakeout.about') IS NOT NULL", cancellation).ConfigureAwait(false))
            return [$"database '{_context.Name}' as an earlier run prepared it", .. await CheckAsync(connection, mark, cancellation).ConfigureAwait(false)];

        var isEmpty = (await CatalogReader.ReadAsync(connection, cancellation).ConfigureAwait(false)).Tables.Count == 0;
        if (isEmpty)
            await SchemaCode.RunAsync(server, options, _context.Name, cancellation).ConfigureAwait(false);
        var schemas = await ResetPlanner.SchemasAsync(connection, cancellation).ConfigureAwait(false);
        var plan = await new Installation(connection, cancellation).InstallAsync(catalog => new(options, rights, catalog, schemas), mark).ConfigureAwait(false);
        return [isEmpty ? $"database '{_context.Name}' was empty and got the schema" : $"database '{_context.Name}' had tables, and is taken as it stands", plan.Line];
    }

    public async Task<PostgreSqlClone> LeaseAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _isUsed, 1) == 1)
            throw new FixtureException($"The database '{_context.Name}' is used by one test at a time, and there is only this one. Let the tests run one after the other, or give a user that may make databases.");
        OwnSession? session = null;
        try
        {
            session = await OwnSession.OpenAsync(_context, cancellation).ConfigureAwait(false);
            await LockAsync(session.Connection, cancellation).ConfigureAwait(false);
            return await PostgreSqlClone.OpenUsedAsync(_context, session, ReleaseAsync, cancellation).ConfigureAwait(false);
        }
        catch
        {
            if (session is not null)
                await session.DisposeAsync().ConfigureAwait(false);
            await ReleaseAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Task ReleaseAsync()
    {
        Interlocked.Exchange(ref _isUsed, 0);
        return Task.CompletedTask;
    }

    private async Task<DbConnection> OpenAloneAsync(CancellationToken cancellation)
    {
        var connection = await server.OpenAsync(_context.Name, cancellation).ConfigureAwait(false);
        try
        {
            await LockAsync(connection, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task LockAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.ExecuteAsync(FormattableString.Invariant($"SET lock_timeout = {Milliseconds(options.LeaseTimeout)}; SELECT pg_catalog.pg_advisory_lock({Key}); SET lock_timeout = {Milliseconds(options.LockTimeout)}"), cancellation).ConfigureAwait(false);
        }
        catch (DbException error) when (error.SqlState == "55P03")
        {
            throw new FixtureException($"The database '{_context.Name}' is used by another run, and was not free within {DurationText.Of(options.LeaseTimeout)}. Wait for it to end, or give each run a database of its own.", error);
        }
    }

    // The first reset puts back all, also rows that somebody wrote by hand and wants to keep.
    private async Task<IReadOnlyList<string>> LostAsync(DbConnection connection, Baseline baseline, CancellationToken cancellation)
    {
        if (options.ResetBy is not null)
            return [];
        var rows = await baseline.DifferencesAsync(connection, cancellation).ConfigureAwait(false);
        return rows.Count == 0 ? [] : [$"changed since an earlier run, and put back: {Names.Quoted(rows)}"];
    }

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private async Task<IReadOnlyList<string>> CheckAsync(DbConnection connection, string mark, CancellationToken cancellation)
    {
        var about = (await connection.RowsAsync("SELECT mark, line FROM shakeout.about", cancellation).ConfigureAwait(false))[0];
        var baseline = await Baseline.ReadAsync(connection, cancellation).ConfigureAwait(false);
        var changes = await baseline.SchemaDifferencesAsync(connection, cancellation).ConfigureAwait(false);
        if (about[0] == mark && changes.Count == 0)
            return [.. await LostAsync(connection, baseline, cancellation).ConfigureAwait(false), about[1]];
        throw new FixtureException(
            $"""
            The database '{_context.Name}' was prepared for another schema or other options{(changes.Count == 0 ? "" : $" ({string.Join(", ", changes)})")}, and nothing in it is dropped. Drop the database, or let its rows be taken as they stand:
              DROP SCHEMA shakeout CASCADE;
            """);
    }
}
