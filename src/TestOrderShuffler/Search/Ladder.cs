using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Verdicts;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>
/// Climbs from the quick search to the patient ones until one of them finds a set that new processes prove.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>
/// Quick: an order that showed the effect must show it once more in a new process; then every probe is one warm
/// run.
/// </item>
/// <item>
/// Patient: the test alone must stay the same over 20 runs. The order is repeated to see how often it shows the
/// effect; probes that show nothing are repeated accordingly. This finds racy polluters.
/// </item>
/// <item>Patient, in new processes: for state that outlives orders in warm ones.</item>
/// </list>
/// Before a set goes to the judge it is screened by the judge's rule, with the probe that found it: several sets
/// are tried for one suspect, and a test that fails by tossing a coin would else get through once in a few
/// thousand times.
/// <para>
/// Each step tries a few orders, in the sequence of <see cref="Evidence.Showing"/>.
/// </para>
/// </remarks>
internal sealed class Ladder(SuiteRuns runs, Suspicion suspicion, Judge judge)
{
    /// <summary>How many of the orders that showed the effect are tried in each step.</summary>
    public const int MostOrders = 3;

    /// <summary>How often an order is repeated to learn how often it shows the effect.</summary>
    public const int RateRuns = 10;

    /// <summary>Climbs.</summary>
    /// <returns>The first proven set and the probe that found it, or null.</returns>
    public async Task<(ProvenSet Set, Probe Probe)?> ClimbAsync(Evidence evidence)
    {
        foreach (var showing in evidence.Showing.Take(MostOrders))
        {
            if (await QuickAsync(evidence, showing) is { } found)
                return found;
        }

        if (!await judge.IsSteadyAloneAsync())
            return null;

        foreach (var process in (ProcessUse[])[ProcessUse.Warm, ProcessUse.New])
        {
            foreach (var showing in evidence.Showing.Take(MostOrders))
            {
                if (await PatientAsync(evidence, showing, process) is { } found)
                    return found;
            }
        }

        return null;
    }

    private async Task<(ProvenSet, Probe)?> QuickAsync(Evidence evidence, IReadOnlyList<TestCase> showing)
    {
        var inNewProcess = new Probe(runs, suspicion) { Process = ProcessUse.New };
        if (!await inNewProcess.ShowsAsync(showing))
            return null;

        var probe = new Probe(runs, suspicion);
        var set = await FirstSet.FindAsync(probe, evidence, showing);
        return set is not null
            && await IsScreenedAsync(probe, set, Judge.Repetitions, enough: Judge.Repetitions)
            && await judge.ProveAsync(set) is { } proven ? (proven, probe) : null;
    }

    private async Task<(ProvenSet, Probe)?> PatientAsync(Evidence evidence, IReadOnlyList<TestCase> showing, ProcessUse process)
    {
        var shown = await new Probe(runs, suspicion) { Process = process }.CountAsync(showing, RateRuns);
        if (shown == 0)
            return null;

        var probe = new Probe(runs, suspicion) { Process = process, Patience = Probe.PatienceFor(shown, RateRuns) };
        var set = await FirstSet.FindAsync(probe, evidence, showing);
        return set is not null
            && await IsScreenedAsync(probe, set, Judge.ManyRepetitions, enough: Judge.ManyRepetitions / 2)
            && await judge.ProveAsync(set) is { } proven ? (proven, probe) : null;
    }

    private static async Task<bool> IsScreenedAsync(Probe probe, IReadOnlyList<TestCase> set, int repetitions, int enough)
        => await probe.CountAsync(set, repetitions) >= enough
        && await probe.CountAsync([], repetitions) == 0;
}
