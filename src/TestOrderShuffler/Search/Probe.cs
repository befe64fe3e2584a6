using Shakeout.TestOrderShuffler.Runs;

namespace Shakeout.TestOrderShuffler.Search;

/// <summary>Asks real runs one question: does the suspect show its effect after these tests?</summary>
internal sealed class Probe(SuiteRuns runs, Suspicion suspicion)
{
    /// <summary>The most repetitions of a probe that shows nothing.</summary>
    public const int MostPatience = 10;

    /// <summary>Which processes the probe uses. Default: warm ones.</summary>
    public ProcessUse Process { get; init; } = ProcessUse.Warm;

    /// <summary>
    /// How many runs in a row must show nothing before that is believed. Default: 1, enough for all but races;
    /// <see cref="PatienceFor"/> says more.
    /// </summary>
    public int Patience { get; init; } = 1;

    /// <summary>How many runs this probe took so far.</summary>
    public int Runs { get; private set; }

    /// <summary>The suspicion that is probed.</summary>
    public Suspicion Suspicion => suspicion;

    /// <summary>
    /// The patience with an effect that showed in some of a number of equal runs: so that a true cause is missed
    /// once in a hundred times at most, within <see cref="MostPatience"/>.
    /// </summary>
    public static int PatienceFor(int shown, int runs) => shown == runs
        ? 1
        : Math.Min(MostPatience, (int)Math.Ceiling(Math.Log(0.01) / Math.Log(1 - ((double)shown / runs))));

    /// <summary>Whether the suspect shows its effect after these tests, in this order.</summary>
    public async Task<bool> ShowsAsync(IReadOnlyList<TestCase> before) => await CountAsync(before, Patience, enough: 1) > 0;

    /// <summary>How often the suspect shows its effect after these tests, in a number of equal runs.</summary>
    public Task<int> CountAsync(IReadOnlyList<TestCase> before, int repetitions) => CountAsync(before, repetitions, enough: repetitions);

    private async Task<int> CountAsync(IReadOnlyList<TestCase> before, int repetitions, int enough)
    {
        var shown = 0;
        for (var repetition = 0; repetition < repetitions && shown < enough; repetition++)
        {
            Runs++;
            var result = await runs.ResultAsync(before, suspicion.Test, Process);
            shown += suspicion.IsEffect(result?.Outcome) ? 1 : 0;
        }

        return shown;
    }
}
