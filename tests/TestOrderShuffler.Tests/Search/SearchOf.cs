using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.TestOrderShuffler.Tests.Search;

/// <summary>Searches a scripted order whose last test is the victim, and draws what was run.</summary>
internal static class SearchOf
{
    public static async Task<string> MinimalSetAsync(ScriptedSuite suite)
    {
        var (before, probe) = Probe(suite);
        var set = await MinimalSet.FindAsync(probe, before);
        probe.Runs.ShouldBe(suite.Log.Count);
        return Drawn(suite, set ?? []);
    }

    public static async Task<string> CleanersAsync(ScriptedSuite suite, string set)
    {
        var (before, probe) = Probe(suite);
        var cleaners = await new CleanerSearch(probe).FindAsync(suite.Named(set), before.Except(suite.Named(set)));
        return Drawn(suite, cleaners);
    }

    public static async Task<int> CostAsync(ScriptedSuite suite, string expected)
    {
        var (before, probe) = Probe(suite);
        string.Join(' ', await MinimalSet.FindAsync(probe, before) ?? []).ShouldBe(expected);
        return probe.Runs;
    }

    private static (IReadOnlyList<TestCase> Before, Probe Probe) Probe(ScriptedSuite suite) => (
        [.. suite.Tests.SkipLast(1)],
        new Probe(new SuiteRuns(suite, TestContext.Current.CancellationToken), new Suspicion(suite.Tests[^1], DependenceKind.Victim)));

    private static string Drawn(ScriptedSuite suite, IReadOnlyList<TestCase> found)
        => $"{Text.Columns(suite.Log, string.Join(' ', suite.Tests))}\nfound {string.Join(' ', found)}";
}
