using System.Data.Common;
using Npgsql;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>Ways to reset, each with the role that leads to it.</summary>
public enum Way
{
    Superuser,
    PlainOwner,
    Probe,
    PlainProbe,
}

/// <summary>A dialect and one clone of the shop, with what a test would do on it.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private readonly PostgreSqlDialect _dialect;

    private ShopDatabase(PostgreSqlDialect dialect, IDatabaseClone clone, IReadOnlyList<string> lines) => (_dialect, Clone, Lines) = (dialect, clone, lines);

    public IDatabaseClone Clone { get; }

    public IReadOnlyList<string> Lines { get; }

    public static TestDatabaseOptions Options(Way way) => new()
    {
        Schema = Shop.Schema,
        Strategy = way is Way.Probe or Way.PlainProbe ? ResetStrategy.Probe : ResetStrategy.Automatic,
    };

    public static async Task<string> ConnectionAsync(ScratchServer server, Way way)
    {
        if (way is Way.Superuser or Way.Probe)
            return server.ConnectionString;
        await RoleAsync(server, "owner", "CREATEDB");
        return server.As("owner");
    }

    /// <summary>Makes a role if it is missing; tests run in parallel.</summary>
    public static async Task RoleAsync(ScratchServer server, string name, string rights)
    {
        try
        {
            await ExecuteAsync(server.ConnectionString, $"CREATE ROLE {name} LOGIN PASSWORD 'secret' {rights}");
        }
        catch (PostgresException error) when (error.SqlState is "42710" or "23505" or "XX000")
        {
        }
    }

    public static Task<ShopDatabase> MakeAsync(ScratchServer server, Way way) => MakeAsync(server, way, Options(way));

    public static async Task<ShopDatabase> MakeAsync(ScratchServer server, Way way, TestDatabaseOptions options)
        => await MakeAsync(await ConnectionAsync(server, way), options);

    public static async Task<ShopDatabase> MakeAsync(string connectionString, TestDatabaseOptions options)
    {
        var dialect = new PostgreSqlDialect(NpgsqlFactory.Instance, connectionString, options);
        var lines = await dialect.MakeTemplateAsync(TestContext.Current.CancellationToken);
        return new(dialect, await dialect.CloneAsync(1, TestContext.Current.CancellationToken), lines);
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Another clone, as a worker gets it when its first cannot be used any more.</summary>
    public Task<IDatabaseClone> NextAsync(int number) => _dialect.CloneAsync(number, TestContext.Current.CancellationToken);

    public Task ExecuteAsync(string sql) => ExecuteAsync(Clone.ConnectionString, sql);

    public async Task<string> ReadAsync(string sql)
    {
        await using var connection = Clone.CreateConnection();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public Task<DatabaseReset> ResetAsync() => Clone.ResetAsync(TestContext.Current.CancellationToken);

    public async Task<string> DifferencesAsync() => string.Join('\n', await Clone.DifferencesAsync(TestContext.Current.CancellationToken));

    /// <summary>Ends the run, and leaves the clone.</summary>
    public ValueTask EndAsync() => _dialect.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Clone.DisposeAsync();
        await _dialect.DisposeAsync();
    }
}
