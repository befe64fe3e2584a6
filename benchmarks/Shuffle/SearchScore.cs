using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.Shuffle;

/// <summary>What the search costs, and whether it is right, from every order that showed a published dependence.</summary>
internal sealed class SearchScore(IReadOnlyList<ModelModule> modules)
{
    private const int Orders = 20;
    private const int MostRuns = 8;

    private readonly List<int> _costs = [];
    private int _wrong;

    public async Task<IReadOnlyList<Figure>> FiguresAsync()
    {
        foreach (var module in modules)
            await ScoreAsync(module);

        _costs.Sort();
        var median = _costs[_costs.Count / 2];
        return
        [
            new Figure($"model, orders searched after {Orders} random ones", $"{_costs.Count}"),
            new Figure("model, runs to a right polluter, mean", $"{_costs.Average():F1}"),
            new Figure("model, runs to a right polluter, median", $"{median}", $"<= {MostRuns}", median <= MostRuns),
            new Figure("model, wrong polluters", $"{_wrong}", "0", _wrong == 0),
        ];
    }

    private async Task ScoreAsync(ModelModule module)
    {
        var runs = new SuiteRuns(module, CancellationToken.None);
        var history = new OrderHistory();
        for (var number = 1; number <= Orders; number++)
            history.Add(await runs.RunAsync(TestOrder.Draw(module.Tests, new Seed(1), number), ProcessUse.Warm), ProcessUse.Warm);

        foreach (var suspect in history.FailingTests)
        {
            var alone = await runs.ResultAsync([], suspect, ProcessUse.New);
            var kind = alone?.Outcome == TestOutcome.Passed ? DependenceKind.Victim : DependenceKind.Brittle;
            var suspicion = new Suspicion(suspect, kind);
            var evidence = Evidence.For(suspicion, history);
            foreach (var showing in evidence.Showing)
                await ScoreAsync(module, new Probe(runs, suspicion), evidence, showing);
        }
    }

    private async Task ScoreAsync(ModelModule module, Probe probe, Evidence evidence, IReadOnlyList<TestCase> showing)
    {
        // The first run is the one that repeats the order in a new process, as every search does.
        await probe.ShowsAsync(showing);
        var set = await FirstSet.FindAsync(probe, evidence, showing);
        _costs.Add(probe.Runs);
        _wrong += set is [var cause] && module.IsRightCause(cause, probe.Suspicion.Test) ? 0 : 1;
    }
}
