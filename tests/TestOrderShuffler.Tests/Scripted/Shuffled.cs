namespace Shakeout.TestOrderShuffler.Tests;

/// <summary>Shuffles a scripted suite.</summary>
internal static class Shuffled
{
    /// <summary>All that a shuffle says about tests, as one block of text.</summary>
    public static async Task<string> FindingsAsync(this ScriptedSuite suite, int orders = 20, int seed = 1)
        => Text.Of(await suite.ReportAsync(orders, seed));

    public static Task<SuiteReport> ReportAsync(this ScriptedSuite suite, int orders = 20, int seed = 1)
        => suite.ReportAsync(new ShuffleOptions { Seed = new Seed(seed), Orders = orders }, TestContext.Current.CancellationToken);

    public static Task<SuiteReport> ReportAsync(this ScriptedSuite suite, ShuffleOptions options, CancellationToken stop)
        => SuiteShuffle.RunAsync(suite.Tests, suite, options, cancellationToken: stop);
}
