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

    private readonly Dictionary<TestCase, CrashedTest> _crashed = [];

    /// <summary>Whether a warm process is used where one would do.</summary>
    public WarmProcesses WarmProcesses { get; set; } = WarmProcesses.Used;

    /// <summary>The tests that crashed so far, in the order in which they did.</summary>
    public IReadOnlyList<CrashedTest> Crashed => [.. _crashed.Values];

    /// <summary>Whether a test has crashed before.</summary>
    public bool HasCrashed(TestCase test) => _crashed.ContainsKey(test);

    /// <summary>Ends the shuffle here if somebody stopped it.</summary>
    public void ThrowIfStopped() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The process that a run gets where this one would do.</summary>
    public ProcessUse Actual(ProcessUse process) => WarmProcesses == WarmProcesses.Used ? process : ProcessUse.New;

    /// <summary>Runs an order without the tests that crash.</summary>
    public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process) => RunHealthyAsync(order, suspect: null, process);

    /// <summary>Runs some tests and a suspect after them. A crash of the suspect itself is its result.</summary>
    /// <returns>The suspect's result, or null when it could not run.</returns>
    public async Task<TestResult?> ResultAsync(IReadOnlyList<TestCase> before, TestCase suspect, ProcessUse process)
        => (await RunHealthyAsync([.. before, suspect], suspect, process)).Of(suspect);

    private async Task<OrderRun> RunHealthyAsync(IReadOnlyList<TestCase> order, TestCase? suspect, ProcessUse process)
    {
        var actual = Actual(process);
        for (var crashes = 1; ; crashes++)
        {
            ThrowIfStopped();
            List<TestCase> healthy = [.. order.Where(test => test == suspect || !HasCrashed(test))];
            if (healthy.Count == 0)
                return new OrderRun([]);

            var run = await runner.RunAsync(healthy, actual, cancellationToken);
            if (run.Crash is not { } crash || crash.Test == suspect)
                return run;

            _crashed[crash.Test] = new CrashedTest(crash.Test, crash.Crash ?? CrashKind.Exit);
            if (crashes == MostCrashesPerRun)
                return run;
        }
    }
}

/// <summary>Whether warm processes are used for a suite.</summary>
internal enum WarmProcesses
{
    /// <summary>They are.</summary>
    Used,

    /// <summary>Starting a process is little beside what an order takes.</summary>
    NotWorthwhile,

    /// <summary>One gave other results than new processes did.</summary>
    NotTrusted,
}
