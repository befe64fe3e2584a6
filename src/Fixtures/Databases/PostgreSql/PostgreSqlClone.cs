using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>A database that is reset over one connection of our own, on which the function that does so stays planned.</summary>
internal sealed class PostgreSqlClone : IDatabaseClone
{
    private const string LockNotAvailable = "55P03";
    private const string EndedByOther = "57P01";

    private readonly CloneContext _context;
    private readonly OwnSession _session;
    private readonly Func<Task> _release;
    private string? _fault;

    private PostgreSqlClone(CloneContext context, OwnSession session, Func<Task> release)
    {
        (_context, _session, _release) = (context, session, release);
        ConnectionString = context.Server.LeadingTo(context.Name);
    }

    public string Name => _context.Name;

    public string ConnectionString { get; }

    /// <summary>For a clone, which is like its template.</summary>
    public static async Task<PostgreSqlClone> OpenAsync(CloneContext context, CancellationToken cancellation)
    {
        var clone = new PostgreSqlClone(context, await OwnSession.OpenAsync(context, cancellation).ConfigureAwait(false), context.DropAsync);
        await clone.BeginAsync(clone._session.First, cancellation).ConfigureAwait(false);
        return clone;
    }

    /// <summary>For a database that others used before: all of its tables are restored first. A changed schema is refused, for nobody can clone it anew.</summary>
    /// <param name="context">The database.</param>
    /// <param name="session">Our connection to it.</param>
    /// <param name="release">What ends its use.</param>
    /// <param name="cancellation">Stops early.</param>
    public static async Task<PostgreSqlClone> OpenUsedAsync(CloneContext context, OwnSession session, Func<Task> release, CancellationToken cancellation)
    {
        var clone = new PostgreSqlClone(context, session, release);
        if (context.Options.ResetBy is null)
            await clone.CheckSchemaAsync(cancellation).ConfigureAwait(false);
        await clone.BeginAsync(OwnSession.Extent.Everything, cancellation).ConfigureAwait(false);
        return clone;
    }

    public DbConnection CreateConnection() => _context.Server.Create(ConnectionString);

    public async Task<DatabaseReset> ResetAsync(CancellationToken cancellation)
    {
        if (_fault is not null)
            throw new FixtureException(_fault);
        try
        {
            var reset = await _session.ResetAsync(OwnSession.Extent.Dirty, cancellation).ConfigureAwait(false);
            await _session.VacuumAsync(cancellation).ConfigureAwait(false);
            return reset;
        }
        catch (Exception error) when (error is DbException or TimeoutException or InvalidOperationException)
        {
            return await ExplainAsync(error, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation)
    {
        try
        {
            return await _session.Baseline.DifferencesAsync(_session.Connection, cancellation).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw new FixtureException($"The database '{Name}' cannot be compared with the template: {_context.Server.Said(error)}.", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        await _release().ConfigureAwait(false);
    }

    private FixtureException Changed(string change) => new(
        $"""
        The database '{Name}' is not reset, for its schema was changed: {change}. It is taken as it stands, so nobody can clone it anew. Undo the change, or let it be taken as it stands now:
          DROP SCHEMA shakeout CASCADE;
        """);

    // What was changed and undone is none: what the log says of it would stop every reset.
    private async Task CheckSchemaAsync(CancellationToken cancellation)
    {
        try
        {
            var changes = await _session.Baseline.SchemaDifferencesAsync(_session.Connection, cancellation).ConfigureAwait(false);
            if (changes.Count > 0)
                throw Changed(string.Join(", ", changes));
            await _session.Connection.ExecuteAsync("DELETE FROM shakeout.dirty WHERE unit = 0", cancellation).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw new FixtureException($"The database '{Name}' cannot be made ready: {_context.Server.Said(error)}.", error);
        }
    }

    private async Task BeginAsync(OwnSession.Extent extent, CancellationToken cancellation)
    {
        try
        {
            var reset = _context.Options.ResetBy is null ? await _session.ResetAsync(extent, cancellation).ConfigureAwait(false) : null;
            if (reset?.SchemaChange is { } change)
                throw Changed(change);
        }
        catch (Exception error)
        {
            await _session.DisposeAsync().ConfigureAwait(false);
            if (error is DbException)
                throw new FixtureException($"The database '{Name}' cannot be made ready: {_context.Server.Said(error)}.", error);
            throw;
        }
    }

    // To drop it, with force, ends our connection first, as an administrator does: a server that crashed is not asked, for it takes its time.
    private async Task<bool> WasDroppedAsync(Exception error, CancellationToken cancellation)
    {
        if (error is not DbException { SqlState: EndedByOther })
            return false;
        try
        {
            await using var connection = await _context.Server.OpenAsync(_context.Server.Database, cancellation).ConfigureAwait(false);
            var rows = await connection.RowsAsync($"SELECT oid::text FROM pg_catalog.pg_database WHERE datname = {Sql.Text(Name)}", cancellation).ConfigureAwait(false);
            return rows.Count == 0 || rows[0][0] != _session.Oid;
        }
        catch (Exception refused) when (refused is FixtureException or DbException)
        {
            return false;
        }
    }

    // What a test did to the schema may be why statements fail; otherwise the database cannot be used again.
    private async Task<DatabaseReset> ExplainAsync(Exception error, CancellationToken cancellation)
    {
        if (!_session.IsOpen)
        {
            _fault = await WasDroppedAsync(error, cancellation).ConfigureAwait(false)
                ? $"The database '{Name}' is not used again, for the test dropped it. It is there with its schema when the test begins: leave EnsureDeleted and EnsureCreated out, or use ResetStrategy.Clone for such tests."
                : $"The database '{Name}' is not used again, for the server ended the connection that resets it: {_context.Server.Said(error)}. After a crash nobody knows what its tables hold.";
            throw new FixtureException(_fault, error);
        }
        try
        {
            if (error is DbException { SqlState: LockNotAvailable })
            {
                _fault = $"""
                    The database '{Name}' was not reset: for {DurationText.Of(_context.Options.LockTimeout)} it waited for a lock that was not released.
                    {await Blockers.ReadAsync(_session.Connection, cancellation).ConfigureAwait(false)}
                    End the transaction or dispose of the connection before the test ends; raise TestDatabaseOptions.LockTimeout if it only needs longer.
                    """;
                throw new FixtureException(_fault, error);
            }
            var changes = await _session.Baseline.SchemaDifferencesAsync(_session.Connection, cancellation).ConfigureAwait(false);
            if (changes.Count > 0)
                return new([], $"not reset, for the schema is another: {_context.Server.Said(error)}") { SchemaChange = string.Join(", ", changes) };
        }
        catch (DbException)
        {
            // The server went away meanwhile; the first error tells why.
        }
        _fault ??= $"The database '{Name}' was not reset, and is not used again: {_context.Server.Said(error)}.";
        throw new FixtureException(_fault, error);
    }
}
