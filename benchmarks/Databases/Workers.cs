using System.Diagnostics;
using System.Globalization;

namespace Shakeout.Benchmarks;

/// <summary>Tests a second, each writing 50 rows and being reset: four workers on four databases beside one worker on one.</summary>
internal static class Workers
{
    private const int Rounds = 9;
    private const int Tests = 400;
    private const int Several = 4;
    private const double AtLeast = 1.6;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync(string server)
    {
        await using var dialect = await Postgres.DialectAsync(server, new ShopSchema(60));
        var workers = new List<Func<Task>>();
        for (var number = 1; number <= Several; number++)
        {
            var (clone, connection) = await Postgres.CloneAsync(dialect, number);
            workers.Add(async () =>
            {
                for (var test = 0; test < Tests; test++)
                {
                    await ShopSchema.ExecuteAsync(connection, ShopSchema.PostgresWrites);
                    await clone.ResetAsync(CancellationToken.None);
                }
            });
        }

        var (alone, together, cores) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var one = await RateAsync(workers[..1]);
            var all = await RateAsync(workers);
            if (round == 0) // the first round only warms up
                continue;
            alone.Add(one);
            together.Add(all);
            cores.Add(await SpinAsync(2) / await SpinAsync(1));
        }

        var (ofAll, ofOne) = (new Spread(together).Median, new Spread(alone).Median);
        yield return new(
            $"tests a second of {Several} workers on {Several} databases, of one's",
            string.Create(CultureInfo.InvariantCulture, $"{ofAll / ofOne:0.00}x ({ofAll:0}, {ofOne:0})"),
            string.Create(CultureInfo.InvariantCulture, $"at least {AtLeast:0.0}x"), ofAll / ofOne >= AtLeast);
        yield return new("the most that this machine gives them: loops of plain arithmetic on two threads, of one's", new Spread(cores).Text("times"));
    }

    private static async Task<double> SpinAsync(int threads)
    {
        const int Steps = 100_000_000;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() =>
        {
            var number = (uint)thread;
            for (var step = 0; step < Steps; step++)
                number = (number * 1_664_525) + 1_013_904_223;
            return number;
        })));
        return threads / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> RateAsync(IReadOnlyList<Func<Task>> workers)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(workers.Select(worker => Task.Run(worker)));
        return workers.Count * Tests / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
