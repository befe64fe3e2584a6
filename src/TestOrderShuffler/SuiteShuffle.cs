using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Verdicts;

namespace Shakeout.TestOrderShuffler;

/// <summary>Shuffles a suite and explains what the orders revealed.</summary>
/// <remarks>
/// <code>
/// var seed = Seed.Draw();
/// var report = await SuiteShuffle.RunAsync(tests, runner, new ShuffleOptions { Seed = seed });
/// foreach (var finding in report.Findings)
///     Console.WriteLine($"{finding.Kind}: {string.Join(", ", finding.FailingOrder)}");
/// </code>
/// Holds no state: shuffles of different suites may run at once, each with a runner of its own.
/// </remarks>
public static class SuiteShuffle
{
    /// <summary>Runs random orders of a suite, then finds what each failing test depends on.</summary>
    /// <param name="tests">All tests of the suite. Their order has no influence on the orders drawn.</param>
    /// <param name="runner">Runs them.</param>
    /// <param name="options">Seed, number of orders, time budget, freedom.</param>
    /// <param name="listener">Hears what happens. Default: nobody.</param>
    /// <param name="cancellationToken">Stops early; what was found so far is returned, marked as interrupted.</param>
    /// <returns>What was found, each finding proven in new processes.</returns>
    /// <exception cref="ArgumentException">Two tests have the same name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one order is asked for.</exception>
    public static Task<SuiteReport> RunAsync(
        IReadOnlyList<TestCase> tests, ITestRunner runner, ShuffleOptions options,
        IShuffleListener? listener = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Orders, 1);
        if (tests.GroupBy(test => test.Name).FirstOrDefault(group => group.Skip(1).Any()) is { } twins)
            throw new ArgumentException($"Two tests are called \"{twins.Key}\": names must be unique.", nameof(tests));

        var shuffle = new Shuffle(tests, options, listener ?? new Nobody());
        return shuffle.RunAsync(new SuiteRuns(runner, cancellationToken));
    }

    private sealed class Nobody : IShuffleListener;
}
