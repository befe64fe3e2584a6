namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

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

        var report = await suite.ReportAsync(options, TestContext.Current.CancellationToken);

        report.Orders.ShouldBe(orders);
        report.ResidualRisk.ShouldBe(ResidualRisk.UpperBound(orders));
    }
}
