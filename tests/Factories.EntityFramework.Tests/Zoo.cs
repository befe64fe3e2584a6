using System.Data.Common;
using System.Globalization;
using Shakeout.Factories.Persistence;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>One test's database, with contexts on one connection.</summary>
public sealed class Zoo(ZooDatabases databases, FixtureRequest request) : IAsyncDisposable
{
    private TestDatabase? _database;
    private DbConnection? _connection;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Objects as factories would have built them, counted for each type.</summary>
    public static BuiltGraph Built(params IEnumerable<object> objects)
    {
        var counts = new Dictionary<Type, int>();
        return new([.. objects.Select(value => new BuiltObject(value, $"Make.{value.GetType().Name}s", counts[value.GetType()] = counts.GetValueOrDefault(value.GetType()) + 1))]);
    }

    public async Task<ZooContext> OpenAsync(Kind kind)
    {
        _database = await (kind == Kind.Sqlite ? databases.Sqlite : databases.PostgreSql).LeaseAsync(request);
        _connection = await _database.OpenAsync();
        return ZooContext.On(_connection);
    }

    /// <summary>Another context, which knows nothing of what the first one tracks.</summary>
    public ZooContext Another() => ZooContext.On(_connection!);

    /// <summary>The rows of a query, a line a row.</summary>
    public async Task<string> AskAsync(string sql)
    {
        await using var command = _connection!.CreateCommand();
        command.CommandText = sql;
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
            await _connection!.DisposeAsync();
            await _database.DisposeAsync();
        }
    }
}
