using Microsoft.Data.Sqlite;
using Npgsql;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>The kinds of databases that all tests of stores run on.</summary>
public enum Kind
{
    Sqlite,
    PostgreSql,
}

/// <summary>A shop's databases of both kinds: each test that asks has both clean for itself.</summary>
public static class PersistenceFixtures
{
    [Fixture(Scope.Assembly)]
    public static ShopDatabases Shops(PostgresCluster cluster) => new(
        new(SqliteFactory.Instance, "Data Source=:memory:", new() { Schema = DatabaseSchema.FromScript(ShopSchema.Sqlite) }),
        new(NpgsqlFactory.Instance, cluster.ConnectionString + ";Include Error Detail=true", new() { Schema = DatabaseSchema.FromScript(ShopSchema.PostgreSql) }));

    [Fixture]
    public static Shop Shop(ShopDatabases databases, FixtureRequest request) => new(databases, request);
}

/// <summary>The databases of both kinds.</summary>
public sealed record ShopDatabases(TestDatabases Sqlite, TestDatabases PostgreSql) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Sqlite.DisposeAsync();
        await PostgreSql.DisposeAsync();
    }
}
