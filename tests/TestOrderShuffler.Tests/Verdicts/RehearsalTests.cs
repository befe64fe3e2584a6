namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class WarmProcess
{
    [Fact]
    public async Task Repeats_the_first_two_orders_and_the_first_once_more()
    {
        var suite = new ScriptedSuite("a b c");

        await suite.ReportAsync(orders: 3);

        var ran = suite.Log.Select(run => run.Split(':')[0].Split(' ', 2)).ToList();
        ran.Select(run => run[0]).ShouldBe(["new", "new", "warm", "warm", "warm", "warm"]);
        ran[2][1].ShouldBe(ran[0][1]);
        ran[3][1].ShouldBe(ran[1][1]);
        ran[4][1].ShouldBe(ran[0][1]);
    }

    [Fact]
    public async Task That_gives_other_results_is_not_used_again_and_the_listener_hears_why()
    {
        var suite = new ScriptedSuite("a b setter x")
            .Does("setter", scene => scene.Package.Add("ready")).PassesIf("x", scene => scene.Package.Contains("ready"));
        var listener = new Differences();

        await SuiteShuffle.RunAsync(suite.Tests, suite, new ShuffleOptions { Seed = new Seed(1), Orders = 6 }, listener, TestContext.Current.CancellationToken);

        suite.Log.Count(run => run.StartsWith("warm", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(3);
        listener.Heard.ShouldBe(["x"]);
    }

    [Fact]
    public async Task Is_not_worthwhile_for_orders_that_take_long()
    {
        var clock = new ManualClock();
        var suite = new ScriptedSuite("a b c") { BeforeRun = _ => clock.Seconds += 11 };

        await suite.ReportAsync(new ShuffleOptions { Seed = new Seed(1), Orders = 4, Clock = clock }, TestContext.Current.CancellationToken);

        suite.Log.Select(run => run.Split(' ')[0]).ShouldBe(["new", "new", "new", "new"]);
    }

    [Fact]
    public async Task Is_not_rehearsed_when_no_order_follows()
    {
        var suite = new ScriptedSuite("a b c");

        await suite.ReportAsync(orders: 2);

        suite.Log.Count.ShouldBe(2);
    }

    private sealed class Differences : IShuffleListener
    {
        public List<string> Heard { get; } = [];

        public void WarmProcessDiffers(TestCase test) => Heard.Add(test.Name);
    }
}
