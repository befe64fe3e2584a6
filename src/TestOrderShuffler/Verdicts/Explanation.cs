using Shakeout.TestOrderShuffler.Orders;
using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.TestOrderShuffler.Verdicts;

/// <summary>Explains one test that failed in some order: what it depends on, or that it depends on nothing.</summary>
internal sealed class Explanation(SuiteRuns runs, OrderHistory history, IReadOnlyList<TestCase> tests)
{
    /// <summary>How many of the orders that a known set already explains are looked through for another one.</summary>
    public const int MostExplainedOrders = 1;

    /// <summary>
    /// For how many tests that one set decides the other sets and the cleaners are sought. Where one polluter breaks
    /// hundreds, the next victim is proven as strictly, and looked into no further.
    /// </summary>
    public const int MostLookedInto = 20;

    private readonly List<IReadOnlyList<TestCase>> _knownSets = [];

    /// <summary>Explains a test.</summary>
    /// <param name="suspect">The test.</param>
    /// <param name="step">Hears what is being done.</param>
    public async Task<Verdict> OfAsync(TestCase suspect, Action<string> step)
    {
        step("running it alone");
        var alone = new Trials(runs, before: [], suspect);
        await alone.ExtendAsync(Judge.Repetitions);

        var seen = history.Seen(suspect);
        if (alone.AlwaysFailed && seen.Failed == seen.Of)
            return new Verdict.Broken(new AlwaysFailingTest(suspect, alone.Failure ?? string.Empty));

        var isSteady = alone.AlwaysFailed || alone.NeverFailed;
        var kind = alone.AlwaysFailed ? DependenceKind.Brittle : DependenceKind.Victim;
        return isSteady && await FindAsync(new Suspicion(suspect, kind), alone, step) is { } finding
            ? new Verdict.Dependent(finding)
            : new Verdict.Wavering(new NonDeterministicTest(suspect, seen));
    }

    private async Task<Finding?> FindAsync(Suspicion suspicion, Trials alone, Action<string> step)
    {
        step(suspicion.Kind == DependenceKind.Victim ? "finding the polluter" : "finding the state-setter");
        var evidence = Evidence.For(suspicion, history) with { KnownSets = [.. _knownSets.DistinctBy(set => string.Join('\n', set))] };
        var judge = new Judge(runs, suspicion, alone);
        if (await new Ladder(runs, suspicion, judge).ClimbAsync(evidence) is not var (first, probe))
            return null;

        var sets = new FurtherSets(probe, judge);
        sets.Add(first);
        var isLookedInto = _knownSets.Count(known => known.SequenceEqual(first.Tests)) < MostLookedInto;
        try
        {
            if (isLookedInto)
                await FindTheRestAsync(sets, evidence, probe, step);
        }
        catch (OperationCanceledException)
        {
            // What is proven stays proven. The caller ends the shuffle after it.
        }

        _knownSets.InsertRange(0, sets.Known.Select(set => set.Tests));
        var isVictim = suspicion.Kind == DependenceKind.Victim;
        return new Finding
        {
            Kind = suspicion.Kind,
            Test = suspicion.Test,
            Alone = alone.Tally,
            Polluters = isVictim ? sets.Known : [],
            StateSetters = isVictim ? [] : sets.Known,
            Failure = judge.Failure ?? string.Empty,
            IsLookedInto = isLookedInto,
        };
    }

    /// <summary>
    /// The other sets and the cleaners. First from the orders that no known set explains, and a few that one does;
    /// then from all tests that are neither in a known set nor known to clean, forwards and backwards, so that a
    /// cleaner that hides a polluter in one hides it in the other only if there are two.
    /// </summary>
    private async Task FindTheRestAsync(FurtherSets sets, Evidence evidence, Probe probe, Action<string> step)
    {
        step(probe.Suspicion.Kind == DependenceKind.Victim ? "finding other polluters" : "finding other state-setters");
        var explained = 0;
        foreach (var showing in evidence.Showing)
        {
            if (!sets.Explains(showing) || ++explained <= MostExplainedOrders)
                await sets.SearchAsync(showing);
        }

        var search = new CleanerSearch(probe);
        await FindCleanersAsync(sets, fromSet: 0, search, step);
        var searched = sets.Known.Count;
        var cleaners = sets.Known.SelectMany(set => set.Cleaners).ToHashSet();
        List<TestCase> others = [.. tests.Where(test => !cleaners.Contains(test))];
        foreach (var sweep in (IEnumerable<TestCase>[])[others, others.AsEnumerable().Reverse()])
            await sets.SearchAsync(StockOrder.Before(probe.Suspicion.Test, sweep));

        await FindCleanersAsync(sets, fromSet: searched, search, step);
    }

    private async Task FindCleanersAsync(FurtherSets sets, int fromSet, CleanerSearch search, Action<string> step)
    {
        if (search.Suspicion.Kind == DependenceKind.Brittle || fromSet == sets.Known.Count)
            return;

        step("finding cleaners");
        var polluters = sets.Known.Where(set => set.Tests.Count == 1).SelectMany(set => set.Tests).ToHashSet();
        foreach (var set in sets.Known.Skip(fromSet).ToList())
        {
            var candidates = tests.Where(test => test != search.Suspicion.Test && !polluters.Contains(test) && !set.Tests.Contains(test));
            var cleaners = await search.FindAsync(set.Tests, candidates);
            var cancelling = await search.AmongPollutersAsync(set.Tests, polluters.Except(set.Tests));
            sets.Replace(set, set with { Cleaners = [.. cleaners.Concat(cancelling).OrderBy(test => test.Name, StringComparer.Ordinal)] });
        }
    }
}
