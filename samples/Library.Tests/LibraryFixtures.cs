using Microsoft.Data.Sqlite;
using Npgsql;

namespace Library.Tests;

/// <summary>The library's databases: SQLite in memory for most tests, a real PostgreSQL for those of the service.</summary>
public static class LibraryFixtures
{
    #region schema
    private static readonly TestDatabaseOptions Options = new()
    {
        Schema = DatabaseSchema.From(async (connection, cancellation) =>
        {
            await using var library = LibraryContext.On(connection);
            await library.Database.EnsureCreatedAsync(cancellation);
        }),
    };
    #endregion

    #region sqlite
    [Fixture(Scope.Assembly)]
    public static TestDatabases Databases() => new(SqliteFactory.Instance, "Data Source=:memory:", Options);
    #endregion

    #region postgres
    [Fixture(Scope.Assembly, Within = "Library.Tests.Web")]
    public static TestDatabases PostgresDatabases(PostgresCluster cluster) => new(NpgsqlFactory.Instance, cluster.ConnectionString, Options);
    #endregion

    #region context
    [Fixture]
    public static async IAsyncEnumerable<LibraryContext> Context(TestDatabase database)
    {
        await using var connection = await database.OpenAsync();
        await using var library = LibraryContext.On(connection);
        yield return library;
    }
    #endregion
}
