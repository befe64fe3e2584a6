namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class StoppedShuffle
{
    [Fact]
    public async Task Returns_what_it_found_so_far() => (await StoppedAfterAsync("new w: w passed")).ShouldBe("""
        victim v, alone 0/5: v is broken
          after p 5/5
        unexplained w
        """);

    [Fact]
    public async Task Keeps_a_set_that_is_proven_while_others_are_sought() => (await StoppedAfterAsync("new p v: v fails", times: 5)).ShouldBe("""
        victim v, alone 0/5: v is broken
          after p 5/5
        unexplained w
        """);

    [Fact]
    public async Task Names_the_failing_tests_that_it_had_no_time_for() => (await StoppedAfterAsync("new v: v passed")).ShouldBe("""
        unexplained v
        unexplained w
        """);

    private static async Task<string> StoppedAfterAsync(string run, int times = 1)
    {
        using var stop = new CancellationTokenSource();
        var suite = new ScriptedSuite("a b c d p v w").Adds("p", "dirt").FailsWith("v", "dirt").FailsWith("w", "dirt");
        suite.BeforeRun = _ =>
        {
            if (suite.Log.Count(line => line == run) == times)
                stop.Cancel();
        };

        var report = await suite.ReportAsync(orders: 8, cancellationToken: stop.Token);

        report.Interrupted.ShouldBeTrue();
        suite.Log[^1].ShouldBe(run);
        return Text.Of(report);
    }
}

public sealed class TimeBudget
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 3)]
    [InlineData(30, 3)]
    [InlineData(1000, 10)]
    public async Task Bounds_the_start_of_orders_but_the_first(int seconds, int orders)
    {
        var clock = new ManualClock();
        var suite = new ScriptedSuite("a b c") { BeforeRun = _ => clock.Seconds += 10 };
        var options = new ShuffleOptions { Seed = new Seed(1), Orders = 10, TimeBudget = TimeSpan.FromSeconds(seconds), Clock = clock };

        var report = await SuiteShuffle.RunAsync(suite.Tests, suite, options, cancellationToken: TestContext.Current.CancellationToken);

        report.Orders.ShouldBe(orders);
        report.ResidualRisk.ShouldBe(ResidualRisk.UpperBound(orders));
    }

    private sealed class ManualClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
