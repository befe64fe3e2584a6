using System.Data;
using System.Data.Common;
using System.Globalization;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Our connection to a clone: it keeps the reset planned, and remembers up to which transaction all is known.</summary>
internal sealed class OwnSession : IAsyncDisposable
{
    // Deleted rows stay in the files until a vacuum, and every reset reads past them; our clusters have no autovacuum.
    private const int ResetsBetweenVacuums = 100;
    private const int RowsBetweenVacuums = 20_000;
    private const int MostCalls = 10;

    private readonly IReadOnlyDictionary<int, string[]> _names;
    private readonly IReadOnlyDictionary<int, string[]> _quoted;
    private readonly string _counted;
    private readonly HashSet<int> _used = [];
    private DbCommand? _call;
    private long _since;
    private long _own;
    private string _stamp = "";
    private int _resets;
    private long _deleted;

    private OwnSession(DbConnection connection, Baseline baseline, IReadOnlyList<string[]> units, string how)
    {
        (Connection, Baseline, _counted) = (connection, baseline, $"{Counted.Of(units.Count, "table")} dirty, {how}");
        var groups = units.GroupBy(row => int.Parse(row[0], CultureInfo.InvariantCulture)).ToList();
        _names = groups.ToDictionary(group => group.Key, group => group.Select(row => row[1]).ToArray());
        _quoted = groups.ToDictionary(group => group.Key, group => group.Select(row => row[2]).ToArray());
    }

    /// <summary>What is restored.</summary>
    public enum Extent
    {
        Dirty,
        Everything,
    }

    public DbConnection Connection { get; }

    public Baseline Baseline { get; }

    /// <summary>What must be restored in a new clone: all, where the template has unlogged tables, which a crash of the server empties.</summary>
    public Extent First { get; private init; }

    /// <summary>The server's number for the database: another of its name has another.</summary>
    public required string Oid { get; init; }

    public bool IsOpen => Connection.State == ConnectionState.Open;

    public static async Task<OwnSession> OpenAsync(CloneContext context, CancellationToken cancellation)
    {
        var connection = await context.Server.OpenAsync(context.Name, cancellation).ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(FormattableString.Invariant($"SET lock_timeout = {(long)context.Options.LockTimeout.TotalMilliseconds}"), cancellation).ConfigureAwait(false);
            var about = (await connection.RowsAsync("SELECT deleting, noticing, crash_empties::text FROM shakeout.about", cancellation).ConfigureAwait(false))[0];
            var isReplica = about[0] == nameof(Deleting.ReplicaRole);
            // Set once: to set it for each reset would throw away all plans of the session, each time.
            if (isReplica)
                await connection.ExecuteAsync("SET session_replication_role = replica", cancellation).ConfigureAwait(false);
            var units = await connection.RowsAsync("SELECT unit::text, name, quoted FROM shakeout.unit ORDER BY unit, name COLLATE \"C\"", cancellation).ConfigureAwait(false);
            var how = $"{(about[1] == nameof(Noticing.Tracking) ? "by tracking" : "by probing")} {(isReplica ? "under the replica role" : "in one statement")}";
            return new(connection, await Baseline.ReadAsync(connection, cancellation).ConfigureAwait(false), units, how)
            {
                Oid = await connection.ScalarAsync<string>("SELECT oid::text FROM pg_database WHERE datname = current_database()", cancellation).ConfigureAwait(false),
                First = about[2] == "true" ? Extent.Everything : Extent.Dirty,
                _stamp = await connection.ScalarAsync<string>("SELECT shakeout.stamp()", cancellation).ConfigureAwait(false),
            };
        }
        catch (DbException error)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new FixtureException($"The database '{context.Name}' cannot be made ready: {context.Server.Said(error)}.", error);
        }
    }

    /// <summary>Resets in one round trip; in another one if the catalogs changed, but not the schema: an ended session drops its temporary tables late.</summary>
    public async Task<DatabaseReset> ResetAsync(Extent extent, CancellationToken cancellation)
    {
        var answer = await CallAsync(extent, cancellation).ConfigureAwait(false);
        for (var attempt = 1; answer.Change == ResetFunction.CatalogsChanged; attempt++)
        {
            var changes = await Baseline.SchemaDifferencesAsync(Connection, cancellation).ConfigureAwait(false);
            answer = changes.Count > 0 ? answer with { Change = string.Join(", ", changes) }
                : attempt < MostCalls ? await CallAsync(extent, cancellation).ConfigureAwait(false)
                : answer with { Change = "the catalogs change all the time" };
        }
        var tables = answer.Dirty.SelectMany(unit => _names[unit]).Order(StringComparer.Ordinal).ToList();
        return new(tables, string.Create(CultureInfo.InvariantCulture, $"{tables.Count} of {_counted}"))
        {
            SchemaChange = answer.Change.Length == 0 ? null : answer.Change,
        };
    }

    /// <summary>Clears away deleted rows, now and then.</summary>
    public async Task VacuumAsync(CancellationToken cancellation)
    {
        if (_resets < ResetsBetweenVacuums && _deleted < RowsBetweenVacuums)
            return;
        string[] tables = ["shakeout.dirty", .. _used.Order().SelectMany(unit => _quoted[unit])];
        (_resets, _deleted) = (0, 0);
        _used.Clear();
        await Connection.ExecuteAsync($"VACUUM (SKIP_LOCKED) {string.Join(", ", tables)}", cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_call is not null)
            await _call.DisposeAsync().ConfigureAwait(false);
        await Connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<Answer> CallAsync(Extent extent, CancellationToken cancellation)
    {
        _call ??= await PrepareAsync(cancellation).ConfigureAwait(false);
        object[] values = [_since, _own, _stamp, extent == Extent.Everything];
        for (var index = 0; index < values.Length; index++)
            _call.Parameters[index].Value = values[index];
        await using var reader = await _call.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        var dirty = reader.IsDBNull(0) || reader.GetString(0).Length == 0 ? [] : reader.GetString(0).Split(',').Select(unit => int.Parse(unit, CultureInfo.InvariantCulture)).ToArray();
        var change = reader.IsDBNull(1) ? "" : reader.GetString(1);
        (_deleted, _since, _own, _stamp) = (_deleted + reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetString(5));
        if (dirty.Length > 0)
        {
            _resets++;
            _used.UnionWith(dirty);
        }
        return new(dirty, change);
    }

    private async Task<DbCommand> PrepareAsync(CancellationToken cancellation)
    {
        var command = Connection.CreateCommand();
        command.CommandText = ResetFunction.Call;
        foreach (var (name, type) in new[] { ("since", DbType.Int64), ("own", DbType.Int64), ("stamp", DbType.String), ("everything", DbType.Boolean) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync(cancellation).ConfigureAwait(false);
        return command;
    }

    private sealed record Answer(IReadOnlyList<int> Dirty, string Change);
}
