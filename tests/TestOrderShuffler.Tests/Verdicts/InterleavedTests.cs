namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class InterleavedShuffle
{
    [Fact]
    public async Task Finds_what_nested_orders_confirm()
    {
        var suite = new ScriptedSuite("A.x A.p A.z B.x B.v B.z").Adds("A.p", "dirt").FailsWith("B.v", "dirt").Removes("B.z", "dirt");

        (await FindingsAsync(suite)).ShouldBe("""
            victim B.v, alone 0/5: B.v is broken
              after A.p 5/5, cleaned by B.z
            """);
    }

    [Fact]
    public async Task Does_not_report_what_no_stock_run_can_show()
    {
        // B.v fails only when a test of A stands between two tests of its own class.
        var suite = new ScriptedSuite("A.x B.first B.v").Adds("B.first", "open").PassesIf("B.v", scene => !scene.Has("broken"))
            .Does("A.x", scene =>
            {
                if (scene.Has("open"))
                    scene.Add("broken");
            });

        (await FindingsAsync(suite)).ShouldBe("non-deterministic B.v");
    }

    private static async Task<string> FindingsAsync(ScriptedSuite suite)
    {
        var options = new ShuffleOptions { Seed = new Seed(1), Freedom = OrderFreedom.Interleaved };
        return Text.Of(await suite.ReportAsync(options, TestContext.Current.CancellationToken));
    }
}
