using System.Data.Common;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>A connection of our own. Every statement is prepared once and kept: resets send the same few again and again.</summary>
internal sealed class SqliteSession : IAsyncDisposable
{
    // Rows go back as they were, whatever constraints say on the way there; what is lost in a crash is lost with the run.
    private const string Settings =
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY";

    private const int MostKept = 1000;

    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    private SqliteSession(DbConnection connection) => _connection = connection;

    public static async Task<SqliteSession> OpenAsync(DbProviderFactory provider, string connectionString, CancellationToken cancellation)
    {
        var session = new SqliteSession(Connection(provider, connectionString));
        try
        {
            await session._connection.OpenAsync(cancellation).ConfigureAwait(false);
            await session.RunAsync(Settings, cancellation).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public static DbConnection Connection(DbProviderFactory provider, string connectionString)
    {
        var connection = provider.CreateConnection()
            ?? throw new FixtureException($"The provider '{provider.GetType()}' makes no connections. Give another, such as SqliteFactory.Instance of Microsoft.Data.Sqlite.");
        connection.ConnectionString = connectionString;
        return connection;
    }

    public Task RunAsync(string sql, CancellationToken cancellation) => Command(sql).ExecuteNonQueryAsync(cancellation);

    public async Task<long> NumberAsync(string sql, CancellationToken cancellation)
        => (long)(await Command(sql).ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;

    public async Task<string> TextAsync(string sql, CancellationToken cancellation)
        => (string)(await Command(sql).ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;

    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await Command(sql).ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first values of all rows of several statements.</summary>
    public async Task<IReadOnlyList<object>> ValuesAsync(string sql, CancellationToken cancellation)
    {
        var values = new List<object>();
        await using var reader = await Command(sql).ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        do
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                values.Add(reader.GetValue(0));
        }
        while (await reader.NextResultAsync(cancellation).ConfigureAwait(false));
        return values;
    }

    /// <summary>As <see cref="NumberAsync"/>, waiting for locks of others for about so many seconds.</summary>
    public async Task<long> NumberWithinAsync(string sql, int seconds, CancellationToken cancellation)
    {
        var command = Command(sql);
        // The provider itself tries again and again until this is over, and cannot be interrupted.
        command.CommandTimeout = 1;
        for (var left = seconds; ; left--)
        {
            try
            {
                return (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
            }
            catch (DbException error) when (left > 1 && IsLocked(error))
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Whether others hold a lock. The words are SQLite's own; its number has another name in every provider.</summary>
    public static bool IsLocked(DbException error) => error.Message.Contains(" is locked", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        Forget();
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private void Forget()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }

    private DbCommand Command(string sql)
    {
        if (_commands.TryGetValue(sql, out var known))
            return known;
        if (_commands.Count == MostKept)
            Forget();
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return _commands[sql] = command;
    }
}
