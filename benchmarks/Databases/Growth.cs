using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Benchmarks;

/// <summary>What a reset costs as there are more tables, and as there have been more resets.</summary>
internal static class Growth
{
    private const int Rounds = 40;
    private const int WarmUp = 2;
    private const int InARow = 10;
    private const int Resets = 1_500;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync(string server)
    {
        yield return await MoreTablesAsync(server, ResetStrategy.Automatic, atMost: 1.2);
        yield return await MoreTablesAsync(server, ResetStrategy.Probe, atMost: 5);
        yield return await DriftAsync(server);
    }

    private static async Task<Figure> MoreTablesAsync(string server, ResetStrategy strategy, double atMost)
    {
        await using var few = await Postgres.DialectAsync(server, new ShopSchema(60), strategy);
        await using var many = await Postgres.DialectAsync(server, new ShopSchema(300), strategy);
        var (ofFew, fewConnection) = await Postgres.CloneAsync(few, 1);
        var (ofMany, manyConnection) = await Postgres.CloneAsync(many, 1);
        await using var ownedFew = ofFew;
        await using var ownedMany = ofMany;
        await using var closedFew = fewConnection;
        await using var closedMany = manyConnection;
        var (smaller, larger) = await InTurnAsync((ofFew, fewConnection), (ofMany, manyConnection));

        var how = strategy == ResetStrategy.Automatic ? "by default" : "by probe";
        return Measured.Slower($"a reset {how} of 5 of 300 tables, of one of 5 of 60", larger.Median, smaller.Median, atMost);
    }

    /// <summary>Beside a database that is new: both meet the same machine.</summary>
    private static async Task<Figure> DriftAsync(string server)
    {
        await using var dialect = await Postgres.DialectAsync(server, new ShopSchema(60));
        var (old, oldConnection) = await Postgres.CloneAsync(dialect, 1);
        await using var ownedOld = old;
        await using var closedOld = oldConnection;
        for (var reset = 0; reset < Resets; reset++)
            await ResetAsync(old, oldConnection, new Measured());
        var (young, youngConnection) = await Postgres.CloneAsync(dialect, 2);
        await using var ownedYoung = young;
        await using var closedYoung = youngConnection;
        var (ofYoung, ofOld) = await InTurnAsync((young, youngConnection), (old, oldConnection));
        return Measured.Slower($"a reset of a database after {Resets} others, of a new one's", ofOld.Median, ofYoung.Median, atMost: 1.2);
    }

    /// <summary>Resets of two databases, a few of one, then a few of the other, as tests of a run follow each other.</summary>
    private static async Task<(Measured First, Measured Second)> InTurnAsync((IDatabaseClone Clone, NpgsqlConnection Connection) first, (IDatabaseClone Clone, NpgsqlConnection Connection) second)
    {
        var times = (First: new Measured(), Second: new Measured());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            if (round == WarmUp)
                times = (new(), new());
            for (var reset = 0; reset < InARow; reset++)
                await ResetAsync(first.Clone, first.Connection, times.First);
            for (var reset = 0; reset < InARow; reset++)
                await ResetAsync(second.Clone, second.Connection, times.Second);
        }

        return times;
    }

    private static async Task ResetAsync(IDatabaseClone clone, NpgsqlConnection connection, Measured times)
    {
        await ShopSchema.ExecuteAsync(connection, ShopSchema.PostgresWrites);
        await times.TimeAsync(() => clone.ResetAsync(CancellationToken.None));
    }
}
