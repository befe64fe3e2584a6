namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class BrokenTest
{
    [Fact]
    public async Task Is_reported_apart()
    {
        var suite = new ScriptedSuite("a b broken").PassesIf("broken", _ => false);

        (await suite.FindingsAsync()).ShouldBe("always failing broken: broken is broken");
    }

    [Fact]
    public async Task Costs_five_runs_alone()
    {
        var suite = new ScriptedSuite("a b broken").PassesIf("broken", _ => false);

        await suite.ReportAsync(orders: 4, cancellationToken: TestContext.Current.CancellationToken);

        suite.Log.Skip(4).ShouldBe(Enumerable.Repeat("new broken: broken fails", 5));
    }
}

public sealed class SkippedTest
{
    [Fact]
    public async Task Neither_passes_nor_fails()
    {
        var suite = new ScriptedSuite("a b skipped p v").Skips("skipped").Adds("p", "dirt").FailsWith("v", "dirt");

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/5: v is broken
              after p 5/5
            """);
    }
}

public sealed class HealthySuite
{
    [Fact]
    public async Task Costs_its_orders_and_no_more()
    {
        var suite = new ScriptedSuite("a b c");

        var report = await suite.ReportAsync(orders: 5, cancellationToken: TestContext.Current.CancellationToken);

        suite.Log.Count.ShouldBe(5);
        suite.Log.Select(run => run.Split(' ')[0]).ShouldBe(["new", "new", "warm", "warm", "warm"]);
        Text.Of(report).ShouldBe("");
        report.ResidualRisk.ShouldBe(ResidualRisk.UpperBound(5));
        report.Interrupted.ShouldBeFalse();
    }
}
