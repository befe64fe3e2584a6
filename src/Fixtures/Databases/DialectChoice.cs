using System.Data.Common;
using Shakeout.Fixtures.Databases.PostgreSql;
using Shakeout.Fixtures.Databases.Sqlite;

namespace Shakeout.Fixtures.Databases;

/// <summary>Knows which dialect serves which provider.</summary>
internal static class DialectChoice
{
    /// <summary>The dialect of a provider's databases.</summary>
    /// <exception cref="FixtureException">There is none.</exception>
    public static IDatabaseDialect For(DbProviderFactory provider, string connectionString, TestDatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new FixtureException("The connection string of the test databases is empty. Give one; for SQLite in memory it is 'Data Source=:memory:'.");
        return provider.GetType().FullName switch
        {
            "Microsoft.Data.Sqlite.SqliteFactory" => new SqliteDialect(provider, connectionString, options),
            "Npgsql.NpgsqlFactory" => new PostgreSqlDialect(provider, connectionString, options),
            _ => throw new FixtureException($"""
                There is no dialect for the databases of '{provider.GetType().Namespace}': built in are PostgreSQL (Npgsql) and SQLite (Microsoft.Data.Sqlite).
                Write one file with two classes, an IDatabaseDialect and its IDatabaseClone, and use it with
                  new TestDatabases(new YourDialect(…), options)
                The guide "Test databases of another kind" shows what they must do.
                """),
        };
    }
}
