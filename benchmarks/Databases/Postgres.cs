using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Benchmarks;

/// <summary>Databases of PostgreSQL to measure on.</summary>
internal static class Postgres
{
    /// <summary>A dialect with its template made.</summary>
    public static async Task<IDatabaseDialect> DialectAsync(string server, ShopSchema schema, ResetStrategy strategy = ResetStrategy.Automatic)
    {
        var dialect = DialectChoice.For(NpgsqlFactory.Instance, server, new() { Schema = DatabaseSchema.FromScript(schema.ForPostgres), Strategy = strategy });
        await dialect.MakeTemplateAsync(CancellationToken.None);
        return dialect;
    }

    /// <summary>A clone as a test has it: with an open connection.</summary>
    public static async Task<(IDatabaseClone Clone, NpgsqlConnection Connection)> CloneAsync(IDatabaseDialect dialect, int number)
    {
        var clone = await dialect.CloneAsync(number, CancellationToken.None);
        var connection = new NpgsqlConnection(clone.ConnectionString);
        await connection.OpenAsync();
        return (clone, connection);
    }

    /// <summary>A database without anything of ours, on an open connection that is not pooled.</summary>
    public static async Task<NpgsqlConnection> PlainAsync(string server, string name, ShopSchema schema)
    {
        await using (var admin = new NpgsqlConnection(server))
        {
            await admin.OpenAsync();
            await ShopSchema.ExecuteAsync(admin, $"CREATE DATABASE {name}");
        }

        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await ShopSchema.ExecuteAsync(connection, schema.ForPostgres);
        return connection;
    }
}
