namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class HealthySuite
{
    [Fact]
    public async Task Costs_its_orders_and_a_rehearsal_of_three()
    {
        var suite = new ScriptedSuite("a b c");

        var report = await suite.ReportAsync(orders: 5);

        suite.Log.Select(run => run.Split(' ')[0]).ShouldBe(["new", "new", "warm", "warm", "warm", "warm", "warm", "warm"]);
        Text.Of(report).ShouldBe("");
        report.ResidualRisk.ShouldBe(ResidualRisk.UpperBound(5));
        report.Interrupted.ShouldBeFalse();
    }
}
