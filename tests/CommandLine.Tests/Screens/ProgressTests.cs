using Shakeout.CommandLine.Screens;
using Shakeout.Samples;
using Shakeout.TestOrderShuffler;
using Spectre.Console.Testing;
using TestResult = Shakeout.TestOrderShuffler.TestResult;

namespace Shakeout.CommandLine.Tests.Screens;

public sealed class ProgressTests
{
    private static readonly TestResult Passed = new(SampleReport.Adds, TestOutcome.Passed);
    private static readonly TestResult Failed = new(SampleReport.Empty, TestOutcome.Failed, "no");
    private static readonly TestResult Hung = new(SampleReport.Hangs, TestOutcome.Crashed, null, CrashKind.Hang);

    [Fact]
    public void Is_a_line_for_each_step_where_nobody_watches()
    {
        var lines = new List<string>();
        var progress = new PlainProgress(3, line => lines.Add(line.ToString()));

        Shuffle(progress);

        string.Join('\n', lines).ShouldBe("""
              order 1 of 3: 1 test, none failed
              order 2 of 3: 2 tests, 1 failed
              order 3 of 3: 3 tests, 1 failed, Bookshop.QueueTests.Drains took the process down
              explaining Bookshop.CatalogTests.Is_empty_at_start (1 left)
              found: Bookshop.CatalogTests.Is_empty_at_start is a victim
            """);
    }

    [Fact]
    public void Is_no_line_for_each_of_very_many_orders()
    {
        var lines = new List<string>();
        var progress = new PlainProgress(1000, line => lines.Add(line.ToString()));

        for (var number = 1; number <= 1000; number++)
            progress.OrderFinished(number, new OrderRun([Passed]));

        lines.Count.ShouldBe(21);
    }

    [Fact]
    public async Task Is_drawn_again_and_again_on_a_terminal_and_leaves_the_report_of_the_work()
    {
        using var console = new TestConsole().Width(200).Interactive();
        var options = new ShuffleOptions { Seed = new Seed(1), Orders = 3 };

        var report = await LiveProgress.DrawAsync(console, options, listener =>
        {
            Shuffle(listener);
            return Task.FromResult(SampleReport.Clean);
        });

        report.ShouldBe(SampleReport.Clean);
        console.Output.ShouldContain("0 found, 1 to explain: finding the polluter of Bookshop.CatalogTests.Is_empty_at_start");
    }

    private static void Shuffle(IShuffleListener listener)
    {
        listener.OrderFinished(1, new OrderRun([Passed]));
        listener.OrderFinished(2, new OrderRun([Passed, Failed]));
        listener.OrderFinished(3, new OrderRun([Passed, Failed, Hung]));
        listener.Explaining(SampleReport.Empty, "finding the polluter", 1);
        listener.Found(SampleReport.Victim);
    }
}
