namespace Shakeout.TestOrderShuffler.Runs;

/// <summary>
/// The runs of one shuffle. A test that takes its process down is written down and left out from then on; the
/// run that it spoiled is made again without it, from the beginning, so that its results mean something.
/// </summary>
internal sealed class SuiteRuns(ITestRunner runner, CancellationToken cancellationToken)
{
    /// <summary>
    /// How many crashes one run puts up with before it keeps what it has: with a hang in every test, more would
    /// be no better than the next run, which begins without these.
    /// </summary>
    public const int MostCrashesPerRun = 10;

    private readonly Dictionary<TestCase, CrashedTest> crashed = [];

    /// <summary>The tests that crashed so far, in the order in which they did.</summary>
    public IReadOnlyList<CrashedTest> Crashed => [.. crashed.Values];

    /// <summary>Whether a test has crashed before.</summary>
    public bool HasCrashed(TestCase test) => crashed.ContainsKey(test);

    /// <summary>Ends the shuffle here if somebody stopped it.</summary>
    public void ThrowIfStopped() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Runs an order without the tests that crash.</summary>
    public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process) => RunHealthyAsync(order, suspect: null, process);

    /// <summary>Runs some tests and a suspect after them. A crash of the suspect itself is its result.</summary>
    /// <returns>The suspect's result, or null when it could not run.</returns>
    public async Task<TestResult?> ResultAsync(IReadOnlyList<TestCase> before, TestCase suspect, ProcessUse process)
        => (await RunHealthyAsync([.. before, suspect], suspect, process)).Of(suspect);

    private async Task<OrderRun> RunHealthyAsync(IReadOnlyList<TestCase> order, TestCase? suspect, ProcessUse process)
    {
        for (var crashes = 1; ; crashes++)
        {
            ThrowIfStopped();
            List<TestCase> healthy = [.. order.Where(test => test == suspect || !HasCrashed(test))];
            if (healthy.Count == 0)
                return new OrderRun([]);

            var run = await runner.RunAsync(healthy, process, cancellationToken);
            if (run.Crash is not { } crash || crash.Test == suspect)
                return run;

            crashed[crash.Test] = new CrashedTest(crash.Test, crash.Crash ?? CrashKind.Exit);
            if (crashes == MostCrashesPerRun)
                return run;
        }
    }
}
