namespace Shakeout.TestOrderShuffler;

/// <summary>Shuffles a suite and explains what the orders revealed.</summary>
public static class SuiteShuffle
{
    /// <summary>Runs random orders of a suite, then finds what each failing test depends on.</summary>
    /// <param name="tests">All tests of the suite.</param>
    /// <param name="runner">Runs them.</param>
    /// <param name="options">Seed, number of orders, time budget, freedom.</param>
    /// <param name="listener">Hears what happens. Default: nobody.</param>
    /// <param name="cancellationToken">Stops early; what was found so far is returned, marked as interrupted.</param>
    public static Task<SuiteReport> RunAsync(
        IReadOnlyList<TestCase> tests, ITestRunner runner, ShuffleOptions options,
        IShuffleListener? listener = null, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();
}
