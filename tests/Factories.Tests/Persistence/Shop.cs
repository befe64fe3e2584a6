using System.Data.Common;
using System.Globalization;
using Shakeout.Factories.Persistence;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>One test's shop: a connection of the kind that it asks for.</summary>
public sealed class Shop(ShopDatabases databases, FixtureRequest request) : IAsyncDisposable
{
    private TestDatabase? _database;

    public DbConnection Connection { get; private set; } = null!;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Objects as factories would have built them, counted for each type.</summary>
    public static BuiltGraph Built(params IEnumerable<object> objects)
    {
        var counts = new Dictionary<Type, int>();
        return new([.. objects.Select(value => new BuiltObject(value, $"Make.{value.GetType().Name}s", counts[value.GetType()] = counts.GetValueOrDefault(value.GetType()) + 1))]);
    }

    /// <summary>Opens it.</summary>
    public async Task<SqlStore> OpenAsync(Kind kind, SqlMapping? mapping = null)
    {
        _database = await (kind == Kind.Sqlite ? databases.Sqlite : databases.PostgreSql).LeaseAsync(request);
        Connection = await _database.OpenAsync();
        return new(Connection, mapping);
    }

    public async Task RunAsync(string sql, DbTransaction? transaction = null)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    /// <summary>The rows of a query, a line a row.</summary>
    public async Task<string> AskAsync(string sql, DbTransaction? transaction = null)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            lines.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "null" : Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture))));
        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await Connection.DisposeAsync();
            await _database.DisposeAsync();
        }
    }
}
