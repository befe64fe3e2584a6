using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Benchmarks;

/// <summary>A reset of SQLite after 50 rows in 5 of 60 tables, beside emptying all tables: each on a database of its own, in turn.</summary>
internal static class SqliteReset
{
    private const int Rounds = 300;
    private const int WarmUp = 300;
    private const int InARow = 10;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        foreach (var (where, source) in ((string, string)[])[("in memory", "Data Source=:memory:"), ("in a file", "Data Source=shop.db")])
        {
            var schema = new ShopSchema(60);
            await using var dialect = DialectChoice.For(SqliteFactory.Instance, source, new() { Schema = DatabaseSchema.FromScript(schema.ForSqlite) });
            await dialect.MakeTemplateAsync(CancellationToken.None);
            await using var tracked = await dialect.CloneAsync(1, CancellationToken.None);
            await using var rolledBack = await dialect.CloneAsync(2, CancellationToken.None);
            await using var emptied = new EmptiedDatabase(source, schema);
            await using var connection = tracked.CreateConnection();
            await connection.OpenAsync();

            var (reset, rollback, emptying) = (new Measured(), new Measured(), new Measured());
            for (var round = 0; round < WarmUp + Rounds; round++)
            {
                if (round == WarmUp)
                    (reset, rollback, emptying) = (new(), new(), new());
                for (var test = 0; test < InARow; test++)
                {
                    await ShopSchema.ExecuteAsync(connection, ShopSchema.SqliteWrites);
                    await reset.TimeAsync(() => tracked.ResetAsync(CancellationToken.None));
                }

                for (var test = 0; test < InARow; test++)
                    await RollBackAsync(rolledBack, rollback);
                for (var test = 0; test < InARow; test++)
                    await emptied.TimeAsync(emptying);
            }

            yield return Measured.Faster($"SQLite {where}: a reset of 50 rows in 5 of 60 tables, over emptying all", reset.Median, emptying.Median, atLeast: 6);
            yield return Measured.Faster($"SQLite {where}: the same by rollback", rollback.Median, emptying.Median, atLeast: 15);
        }
    }

    private static async Task RollBackAsync(IDatabaseClone clone, Measured times)
    {
        await using var connection = clone.CreateConnection();
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await ShopSchema.ExecuteAsync(connection, ShopSchema.SqliteWrites);
        await times.TimeAsync(async () =>
        {
            await transaction.RollbackAsync();
            await clone.ResetAsync(CancellationToken.None);
        });
    }
}
