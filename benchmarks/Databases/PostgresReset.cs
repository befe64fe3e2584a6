using System.Diagnostics;
using Npgsql;
using Respawn;

namespace Shakeout.Benchmarks;

/// <summary>
/// A reset after a test that wrote 50 rows to 5 of 60 tables, beside a TRUNCATE of all tables and beside Respawn: each on a
/// database of its own of one server, over TCP, in turn.
/// </summary>
internal static class PostgresReset
{
    private const int Rounds = 15;
    private const int WarmUp = 2;
    private const int InARow = 10;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync(string server)
    {
        var schema = new ShopSchema(60);
        await using var dialect = await Postgres.DialectAsync(server, schema);
        var (clone, connection) = await Postgres.CloneAsync(dialect, 1);
        await using var ofClone = connection;
        await using var ownedClone = clone;
        await using var truncated = await Postgres.PlainAsync(server, "truncated", schema);
        await using var respawned = await Postgres.PlainAsync(server, "respawned", schema);
        var respawner = await Respawner.CreateAsync(respawned, new RespawnerOptions { DbAdapter = DbAdapter.Postgres });
        var truncate = $"TRUNCATE {string.Join(", ", schema.Tables)} RESTART IDENTITY CASCADE";

        var (dirty, clean, truncation, respawn) = (new Measured(), new Measured(), new Measured(), new Measured());
        var respawnFault = await FaultAsync(respawner, respawned);
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            if (round == WarmUp)
                (dirty, clean, truncation, respawn) = (new(), new(), new(), new());
            // A few of each in a row, as tests of a run follow each other: the server goes on deleting files after a TRUNCATE.
            for (var test = 0; test < InARow; test++)
            {
                await ShopSchema.ExecuteAsync(connection, ShopSchema.PostgresWrites);
                await dirty.TimeAsync(() => clone.ResetAsync(CancellationToken.None));
            }

            for (var test = 0; test < InARow; test++)
                await clean.TimeAsync(() => clone.ResetAsync(CancellationToken.None));

            for (var test = 0; test < InARow; test++)
            {
                await ShopSchema.ExecuteAsync(truncated, ShopSchema.PostgresWrites);
                await truncation.TimeAsync(() => ShopSchema.ExecuteAsync(truncated, truncate));
            }

            for (var test = 0; test < InARow && respawnFault is null; test++)
            {
                await ShopSchema.ExecuteAsync(respawned, ShopSchema.PostgresWrites);
                await respawn.TimeAsync(() => respawner.ResetAsync(respawned));
            }
        }

        yield return Measured.Faster("a reset of 50 rows in 5 of 60 tables, over TRUNCATE … RESTART IDENTITY CASCADE of all", dirty.Median, truncation.Median, atLeast: 40);
        yield return respawnFault is null ? Measured.Faster("the same over Respawn", dirty.Median, respawn.Median) : new("the same over Respawn", $"Respawn fails: {respawnFault}");
        yield return Measured.Slower("a reset when nothing is dirty, of one that is", clean.Median, dirty.Median, atMost: 0.25);
        var trips = await RoundTripsAsync(() => clone.ResetAsync(CancellationToken.None));
        yield return new("its round trips", $"{trips}", "at most 1", trips <= 1);
    }

    private static async Task<string?> FaultAsync(Respawner respawner, NpgsqlConnection connection)
    {
        try
        {
            await ShopSchema.ExecuteAsync(connection, ShopSchema.PostgresWrites);
            await respawner.ResetAsync(connection);
            return null;
        }
        catch (PostgresException error)
        {
            return error.MessageText;
        }
    }

    /// <summary>The provider tells an activity for each command or batch that it sends.</summary>
    private static async Task<int> RoundTripsAsync(Func<Task> act)
    {
        var trips = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref trips),
        };
        ActivitySource.AddActivityListener(listener);
        await act();
        return trips;
    }
}
