namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class Listener
{
    [Fact]
    public async Task Hears_orders_steps_and_findings_as_they_come()
    {
        var suite = new ScriptedSuite("a p v").Adds("p", "dirt").FailsWith("v", "dirt");
        var heard = new Recorder();

        await SuiteShuffle.RunAsync(suite.Tests, suite, new ShuffleOptions { Seed = new Seed(1), Orders = 2 }, heard, TestContext.Current.CancellationToken);

        string.Join(Environment.NewLine, heard.Events).ShouldBe("""
            order 1: a p v
            order 2: v p a
            v: running it alone, 1 left
            v: finding the polluter, 1 left
            v: finding other polluters, 1 left
            v: finding cleaners, 1 left
            found v
            """);
    }

    private sealed class Recorder : IShuffleListener
    {
        public List<string> Events { get; } = [];

        public void OrderFinished(int number, OrderRun run)
            => Events.Add($"order {number}: {string.Join(' ', run.Results.Select(result => result.Test))}");

        public void Explaining(TestCase suspect, string step, int testsLeft) => Events.Add($"{suspect}: {step}, {testsLeft} left");

        public void Found(Finding finding) => Events.Add($"found {finding.Test}");
    }
}
