using System.Diagnostics;
using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>A server of these tests' own, in which roles that tests make log in with the password 'secret'.</summary>
public sealed class ScratchServer : IAsyncDisposable
{
    private readonly PostgresCluster _cluster;

    private ScratchServer(PostgresCluster cluster) => _cluster = cluster;

    /// <summary>As a superuser.</summary>
    public string ConnectionString => _cluster.ConnectionString;

    public static async Task<ScratchServer> StartAsync(FixtureRequest request)
        => new(await PostgresCluster.StartAsync(request, new() { Settings = new Dictionary<string, string> { ["max_prepared_transactions"] = "5" } }));

    /// <summary>As another role, with the password that all of them have.</summary>
    public string As(string role, string database = "postgres")
        => new NpgsqlConnectionStringBuilder(ConnectionString) { Username = role, Password = "secret", Database = database }.ConnectionString;

    /// <summary>Kills a process of it, after which it starts again and empties unlogged tables.</summary>
    public async Task CrashAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        using (var backend = Process.GetProcessById(connection.ProcessID))
            backend.Kill();
        await Should.ThrowAsync<NpgsqlException>(async () =>
        {
            await using var command = new NpgsqlCommand("SELECT pg_sleep(60)", connection);
            await command.ExecuteNonQueryAsync();
        });
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}

/// <summary>The one that tests share; a test that harms its server starts another.</summary>
public static class Servers
{
    [Fixture(Scope.Assembly)]
    public static Task<ScratchServer> ScratchServer(FixtureRequest request) => PostgreSql.ScratchServer.StartAsync(request);
}
