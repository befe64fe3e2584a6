namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

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

    [Fact]
    public async Task Is_counted_where_every_order_skips_it()
        => (await new ScriptedSuite("a b skipped").Skips("skipped").ReportAsync(orders: 3)).Skipped.ShouldBe(1);
}
