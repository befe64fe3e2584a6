using Shakeout.TestOrderShuffler.Pairs;
using Shakeout.TestOrderShuffler.Runs;

namespace Shakeout.TestOrderShuffler.Verdicts;

/// <summary>One shuffle: its orders, then the explanation of each test that failed in one, then the report.</summary>
internal sealed class Shuffle(IReadOnlyList<TestCase> tests, ShuffleOptions options, IShuffleListener listener)
{
    /// <summary>
    /// How many orders run in new processes: the first pair. In a warm process, static state of packages may
    /// survive from an earlier order and hide a brittle in all later ones; in a clean pair every test is seen
    /// before and after every other.
    /// </summary>
    public const int OrdersInNewProcesses = 2;

    private readonly OrderHistory _history = new();
    private readonly NeighbourPairs _pairs = new(tests);
    private readonly List<Verdict> _verdicts = [];
    private readonly HashSet<TestCase> _explained = [];

    /// <summary>Runs it, once.</summary>
    public async Task<SuiteReport> RunAsync(SuiteRuns runs)
    {
        try
        {
            await RunOrdersAsync(runs);
            await ExplainAsync(runs);
            return Report(runs.Crashed, unexplained: []);
        }
        catch (OperationCanceledException)
        {
            var unexplained = _history.FailingTests.Where(test => !_explained.Contains(test) && !runs.HasCrashed(test));
            return Report(runs.Crashed, [.. unexplained]) with { Interrupted = true };
        }
    }

    private async Task RunOrdersAsync(SuiteRuns runs)
    {
        var start = options.Clock.GetTimestamp();
        for (var number = 1; number <= options.Orders; number++)
        {
            if (number > 1 && options.Clock.GetElapsedTime(start) >= options.TimeBudget)
                return;

            var order = TestOrder.Draw(tests, options.Seed, number, options.Freedom);
            var process = number <= OrdersInNewProcesses ? ProcessUse.New : runs.Actual(ProcessUse.Warm);
            var run = await runs.RunAsync(order, process);
            _history.Add(run, process);
            _pairs.Add(run.Results.Select(result => result.Test));
            listener.OrderFinished(number, run);
            if (number == OrdersInNewProcesses && number < options.Orders)
                await RehearseAsync(runs, options.Clock.GetElapsedTime(start) / number);
        }
    }

    private async Task RehearseAsync(SuiteRuns runs, TimeSpan perOrder)
    {
        if (perOrder >= Rehearsal.LongOrder)
        {
            runs.WarmProcesses = WarmProcesses.NotWorthwhile;
        }
        else if (await Rehearsal.FirstDifferenceAsync(runs, _history.Orders) is { } different)
        {
            runs.WarmProcesses = WarmProcesses.NotTrusted;
            listener.WarmProcessDiffers(different);
        }
    }

    private async Task ExplainAsync(SuiteRuns runs)
    {
        var explanation = new Explanation(runs, _history, tests);
        var left = new Queue<TestCase>(_history.FailingTests);
        for (; left.TryPeek(out var suspect); left.Dequeue())
        {
            if (runs.HasCrashed(suspect))
                continue;

            var verdict = await explanation.OfAsync(suspect, step => listener.Explaining(suspect, step, left.Count));
            _explained.Add(suspect);
            _verdicts.Add(verdict);
            if (verdict is Verdict.Dependent(var finding))
                listener.Found(finding);
            runs.ThrowIfStopped();
        }
    }

    private SuiteReport Report(IReadOnlyList<CrashedTest> crashed, IReadOnlyList<TestCase> unexplained) => new()
    {
        Seed = options.Seed,
        Orders = _history.Count,
        Tests = tests.Count,
        Skipped = _history.Skipped,
        Findings = [.. _verdicts.OfType<Verdict.Dependent>().Select(verdict => verdict.Finding)],
        NonDeterministic = [.. _verdicts.OfType<Verdict.Wavering>().Select(verdict => verdict.Test)],
        AlwaysFailing = [.. _verdicts.OfType<Verdict.Broken>().Select(verdict => verdict.Test)],
        Crashed = crashed,
        Unexplained = unexplained,
        Pairs = _pairs.Coverage,
        ResidualRisk = ResidualRisk.UpperBound(_history.Count),
    };
}
