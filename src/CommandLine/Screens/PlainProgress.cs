using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Screens;

/// <summary>Tells how a shuffle goes on, a line at a time: for logs and pipes.</summary>
/// <param name="orders">How many orders are planned.</param>
/// <param name="print">Takes a line.</param>
internal sealed class PlainProgress(int orders, Action<ScreenLine> print) : IShuffleListener
{
    private const int MostOrderLines = 20;
    private readonly int _step = Math.Max(1, orders / MostOrderLines);
    private TestCase? _explaining;

    public void OrderFinished(int number, OrderRun run)
    {
        if (number == 1 || number % _step == 0 || number == orders)
            Print($"order {number} of {orders}: {Outcome(run)}");
    }

    public void Explaining(TestCase suspect, string step, int testsLeft)
    {
        if (suspect != _explaining)
            Print($"explaining {suspect} ({testsLeft} left)");
        _explaining = suspect;
    }

    public void Found(Finding finding) => Print($"found: {finding.Test} is a {(finding.Kind == DependenceKind.Victim ? "victim" : "brittle")}");

    private static string Outcome(OrderRun run)
    {
        var failed = run.Results.Count(result => result.Outcome == TestOutcome.Failed);
        var counts = $"{Sentences.Counted(run.Results.Count, "test")}, {(failed == 0 ? "none" : failed)} failed";
        return run.Crash is { } crash ? $"{counts}, {crash.Test} took the process down" : counts;
    }

    private void Print(string line) => print(ScreenLine.Of($"  {line}"));
}
