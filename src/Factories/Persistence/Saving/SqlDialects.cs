using System.Data.Common;
using Shakeout.Factories.Persistence.PostgreSql;
using Shakeout.Factories.Persistence.Sqlite;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Knows which dialect serves which connection.</summary>
internal static class SqlDialects
{
    /// <summary>A dialect for one save.</summary>
    /// <exception cref="FactoryException">There is none.</exception>
    public static ISqlDialect For(DbConnection connection) => connection.GetType().FullName switch
    {
        "Npgsql.NpgsqlConnection" => new PostgreSqlDialect(),
        "Microsoft.Data.Sqlite.SqliteConnection" => new SqliteDialect(),
        _ => throw new FactoryException($"""
            A '{connection.GetType().FullName}' cannot be saved to: plain ADO.NET is served on PostgreSQL (Npgsql) and SQLite (Microsoft.Data.Sqlite).
            Unwrap the connection if a profiler wraps it, save through EF Core with Shakeout.Factories.EntityFramework, or write an IStore.
            """),
    };
}
