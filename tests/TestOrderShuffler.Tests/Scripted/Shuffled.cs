namespace Shakeout.TestOrderShuffler.Tests;

/// <summary>Shuffles a scripted suite.</summary>
internal static class Shuffled
{
    public static Task<SuiteReport> ReportAsync(this ScriptedSuite suite, int orders = 20, int seed = 1, CancellationToken cancellationToken = default)
        => SuiteShuffle.RunAsync(suite.Tests, suite, new ShuffleOptions { Seed = new Seed(seed), Orders = orders }, cancellationToken: cancellationToken);

    public static async Task<string> FindingsAsync(this ScriptedSuite suite, int orders = 20, int seed = 1)
        => Text.Of(await suite.ReportAsync(orders, seed, TestContext.Current.CancellationToken));
}
