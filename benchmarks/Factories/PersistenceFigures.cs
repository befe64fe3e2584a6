using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shakeout.Factories.EntityFramework;
using Shakeout.Factories.Persistence;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Benchmarks;

/// <summary>
/// 10,000 rows in 3 tables, 1,000 customers, 2,000 orders and 7,000 lines: by our stores, by the fastest code that can be written by hand, and by
/// EF Core at once and object by object. Each way builds its objects anew, and only the saving is timed; all in turn, on one database.
/// </summary>
internal static class PersistenceFigures
{
    private const int Count = 10_000;
    private const int Few = 1_000;
    private const int WarmUp = 3;
    private const int Rounds = 9;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var cluster = await PostgresCluster.StartAsync(new QuietRequest().Request);
        await using var postgres = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await foreach (var figure in MeasureAsync("PostgreSQL", postgres, PersistenceByHand.UnnestAsync, PersistenceByHand.CopyAsync))
            yield return figure;

        var folder = Directory.CreateTempSubdirectory("shakeout-benchmark-");
        await using (var sqlite = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "shop.db")};Pooling=false"))
        {
            await foreach (var figure in MeasureAsync("SQLite", sqlite, PersistenceByHand.PreparedAsync))
                yield return figure;
        }

        folder.Delete(recursive: true);
    }

    private static async IAsyncEnumerable<Figure> MeasureAsync(string name, DbConnection connection, params Func<DbConnection, PersistenceRows, Task>[] byHand)
    {
        await connection.OpenAsync();
        await using (var shop = PersistenceContext.On(connection))
            await shop.Database.EnsureCreatedAsync();

        var mapping = new SqlMapping();
        var hands = byHand.Select(_ => new Measured()).ToArray();
        var (store, byModel, tracked, atOnce, oneByOne) = (new Measured(), new Measured(), new Measured(), new Measured(), new Measured());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            if (round == WarmUp)
            {
                hands = [.. byHand.Select(_ => new Measured())];
                (store, byModel, tracked, atOnce, oneByOne) = (new(), new(), new(), new(), new());
            }

            for (var hand = 0; hand < hands.Length; hand++)
                await TimeAsync(connection, hands[hand], rows => byHand[hand](connection, rows));
            await TimeAsync(connection, store, rows => new SqlStore(connection, mapping).SaveAsync(rows.Graph, CancellationToken.None));
            await TimeInContextAsync(connection, byModel, (shop, rows) => new EfStore(shop).SaveAsync(rows.Graph, CancellationToken.None));
            await TimeInContextAsync(connection, tracked, (shop, rows) => new EfStore(shop, SavedObjects.Tracked).SaveAsync(rows.Graph, CancellationToken.None));
            await TimeInContextAsync(connection, atOnce, (shop, rows) => rows.AddAllAsync(shop));
            // Each look at what changed takes longer than the one before: of all rows it would be minutes.
            if (round is 0 or > WarmUp + Rounds - 3)
                await TimeInContextAsync(connection, oneByOne, (shop, rows) => rows.AddOneByOneAsync(shop), Few);
        }

        var fastest = hands.Min(hand => hand.Median);
        yield return Measured.Slower($"{name}: 10,000 rows in 3 tables by the ADO.NET store, of the fastest way by hand", store.Median, fastest, atMost: 1.3);
        yield return Measured.Slower($"{name}: the same by the store of EF Core, of the fastest way by hand", byModel.Median, fastest, atMost: 1.3);
        yield return Measured.Faster($"{name}: the same, over AddRange and SaveChanges", byModel.Median, atOnce.Median, atLeast: 4.5);
        yield return Measured.Faster($"{name}: the same with all objects tracked, over AddRange and SaveChanges", tracked.Median, atOnce.Median);
        yield return Measured.Faster($"{name}: the same, over SaveChanges for each object (of the first tenth, ten times)", byModel.Median, oneByOne.Median * (Count / Few), atLeast: 25);
    }

    private static Task TimeInContextAsync(DbConnection connection, Measured times, Func<PersistenceContext, PersistenceRows, Task> save, int count = Count)
        => TimeAsync(connection, times, async rows =>
        {
            await using var shop = PersistenceContext.On(connection);
            await save(shop, rows);
        }, count);

    private static async Task TimeAsync(DbConnection connection, Measured times, Func<PersistenceRows, Task> save, int expected = Count)
    {
        foreach (var table in (string[])["line", "purchase", "customer"])
        {
            await using var empty = connection.CreateCommand();
            empty.CommandText = connection is NpgsqlConnection ? $"TRUNCATE {table} RESTART IDENTITY CASCADE" : $"DELETE FROM {table}";
            await empty.ExecuteNonQueryAsync();
        }

        var rows = new PersistenceRows(expected);
        GC.Collect();
        await times.TimeAsync(() => save(rows));
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT (SELECT count(*) FROM line) + (SELECT count(*) FROM purchase) + (SELECT count(*) FROM customer)";
        if (Convert.ToInt64(await count.ExecuteScalarAsync(), null) != expected)
            throw new InvalidOperationException("Not all rows were saved.");
    }
}
