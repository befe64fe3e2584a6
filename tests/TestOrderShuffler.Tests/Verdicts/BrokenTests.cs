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

        await suite.ReportAsync(orders: 4);

        suite.Log.Skip(7).ShouldBe(Enumerable.Repeat("new broken: broken fails", 5));
    }
}
