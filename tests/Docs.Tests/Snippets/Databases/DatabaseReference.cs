using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Docs.Tests.Snippets.Databases;

/// <summary>The examples of the reference, compiled. Each region stands word for word in a doc comment.</summary>
internal static class DatabaseReference
{
    public static DatabaseSchema Schemas()
    {
        #region schema
        var script = DatabaseSchema.FromScript("CREATE TABLE book (isbn text PRIMARY KEY, title text NOT NULL)");
        var migrations = DatabaseSchema.FromFiles("migrations", "*.sql");
        var model = DatabaseSchema.From(async (connection, cancellation) => await new ShopContext(connection).Database.EnsureCreatedAsync(cancellation));
        var seeded = model.Then(DatabaseSchema.FromScript("INSERT INTO country VALUES ('de'), ('gb')"));
        #endregion
        return script.Then(migrations).Then(seeded);
    }

    public static async Task<object?> AskAsync(FixtureRequest request)
    {
        #region cluster
        await using var cluster = await PostgresCluster.StartAsync(request);
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        #endregion
        return connection.State;
    }

    /// <summary>Stands for an EF Core context.</summary>
    private sealed class ShopContext(DbConnection connection)
    {
        public ShopContext Database => this;

        public Task<bool> EnsureCreatedAsync(CancellationToken cancellation) => Task.FromResult(connection is not null && !cancellation.IsCancellationRequested);
    }

    public static async Task OpenAsync(TestDatabase database)
    {
        #region database
        await using var connection = await database.OpenAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO book VALUES ('9780141439587', 'Emma')";
        await insert.ExecuteNonQueryAsync();
        #endregion
    }

    private abstract class SomeTests
    {
        #region databases
        internal static class ShopFixtures
        {
            [Fixture(Scope.Assembly)]
            public static TestDatabases Databases() => new(SqliteFactory.Instance, "Data Source=:memory:", new() { Schema = DatabaseSchema.FromFiles("schema") });
        }
        #endregion
    }
}
