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
    public async Task Says_so_even_when_it_was_busy_with_the_last_finding() => (await StoppedAfterAsync("new p w: w fails", times: 5)).ShouldBe("""
        victim v, alone 0/5: v is broken
          after p 5/5
        victim w, alone 0/5: w is broken
          after p 5/5
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

        var report = await suite.ReportAsync(new ShuffleOptions { Seed = new Seed(1), Orders = 8 }, stop.Token);

        report.Interrupted.ShouldBeTrue();
        suite.Log[^1].ShouldBe(run);
        return Text.Of(report);
    }
}
