using Microsoft.Data.Sqlite;
using Npgsql;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>Databases of both kinds, made from the model.</summary>
public static class EfFixtures
{
    private static readonly TestDatabaseOptions Options = new()
    {
        Schema = DatabaseSchema.From(async (connection, cancellation) =>
        {
            await using var zoo = ZooContext.On(connection);
            await zoo.Database.EnsureCreatedAsync(cancellation);
        }),
    };

    [Fixture(Scope.Assembly)]
    public static ZooDatabases Databases(PostgresCluster cluster) => new(
        new(SqliteFactory.Instance, "Data Source=:memory:", Options),
        new(NpgsqlFactory.Instance, cluster.ConnectionString, Options));

    [Fixture]
    public static Zoo Zoo(ZooDatabases databases, FixtureRequest request) => new(databases, request);
}

/// <summary>The databases of both kinds.</summary>
public sealed record ZooDatabases(TestDatabases Sqlite, TestDatabases PostgreSql) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Sqlite.DisposeAsync();
        await PostgreSql.DisposeAsync();
    }
}
