using Microsoft.Data.Sqlite;

namespace Shakeout.Benchmarks;

/// <summary>What people do without us: delete from every table in one transaction, with foreign keys off, and restart the identities.</summary>
internal sealed class EmptiedDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shakeout-benchmark-").FullName;
    private readonly SqliteConnection _connection;
    private readonly SqliteConnection _writer;
    private readonly string _emptying;

    public EmptiedDatabase(string source, ShopSchema schema)
    {
        var where = source.Contains(":memory:", StringComparison.Ordinal) ? "emptied;Mode=Memory;Cache=Shared" : Path.Combine(_folder, "shop.db");
        _connection = Open($"Data Source={where};Pooling=False;Foreign Keys=False");
        Run(schema.ForSqlite);
        _writer = Open($"Data Source={where};Pooling=False");
        _emptying = $"BEGIN; {string.Concat(schema.Tables.Select(table => $"DELETE FROM {table}; "))} DELETE FROM sqlite_sequence; COMMIT;";
    }

    public async Task TimeAsync(Measured times)
    {
        await ShopSchema.ExecuteAsync(_writer, ShopSchema.SqliteWrites);
        await times.TimeAsync(() => ShopSchema.ExecuteAsync(_connection, _emptying));
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _connection.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
