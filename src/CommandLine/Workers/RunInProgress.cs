using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>How an order ended.</summary>
internal enum Ending
{
    /// <summary>Not yet, or it was interrupted.</summary>
    NotYet,

    /// <summary>Its end mark came.</summary>
    Completed,

    /// <summary>A test took the process down.</summary>
    Crashed,
}

/// <summary>
/// Gathers the results of one order. Only the worker's end mark makes it complete: the exit code of a process says
/// nothing. A process that ends before is charged to a test.
/// </summary>
internal sealed class RunInProgress(IReadOnlyList<TestCase> order, IReadOnlyDictionary<string, TestCase> tests)
{
    private readonly List<TestResult> _results = [];
    private TestCase? _running;
    private WorkerEvent.Dying? _lastWords;

    public Ending Ended { get; private set; }

    /// <summary>Fixtures whose clean-up failed, a sentence each: no test's failure, and nothing to be silent about.</summary>
    public List<string> CleanupFailures { get; } = [];

    public OrderRun Result => new(_results);

    /// <summary>Where each test was in watched code.</summary>
    public Dictionary<TestCase, IReadOnlySet<int>> Seen { get; } = [];

    public void Add(WorkerEvent happening)
    {
        switch (happening)
        {
            case WorkerEvent.Started started:
                _running = order[started.Index];
                break;
            case WorkerEvent.Saw saw:
                // A theory whose rows are run together tells of each.
                Seen[order[saw.Index]] = Seen.GetValueOrDefault(order[saw.Index], new HashSet<int>()).Union(saw.Slots).ToHashSet();
                break;
            case WorkerEvent.Finished finished:
                _results.Add(ResultOf(finished));
                _running = null;
                break;
            case WorkerEvent.Dying dying:
                _lastWords = dying;
                break;
            case WorkerEvent.CleanupFailed cleanup:
                CleanupFailures.Add($"The clean-up of {cleanup.What} failed: {cleanup.Failure.Split('\n')[0]}");
                break;
            case WorkerEvent.Done:
                Ended = Ending.Completed;
                break;
        }
    }

    /// <summary>The process ended before its time.</summary>
    /// <param name="errors">What it wrote to standard error.</param>
    public void ProcessEnded(string errors)
    {
        var how = _lastWords switch
        {
            { How: Death.UnhandledException } => CrashKind.BackgroundException,
            { How: Death.Exit } => CrashKind.Exit,
            _ when HasLine(errors, "Stack overflow.") => CrashKind.StackOverflow,
            _ when HasLine(errors, "Process terminated.") || HasLine(errors, "Fatal error.") => CrashKind.FailFast,
            _ => CrashKind.Exit,
        };
        var culprit = _lastWords is { Test: var name } && tests.TryGetValue(name, out var named) ? named : null;
        Charge(culprit, how, _lastWords?.Text ?? errors);
    }

    // The runtime's own words stand at the start of a line; a test may have written the same ones into a sentence.
    private static bool HasLine(string errors, string start)
        => errors.Split('\n').Any(line => line.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Nothing happened for too long.</summary>
    public void Hung(TimeSpan timeout)
        => Charge(null, CrashKind.Hang, $"It did not end within {timeout.TotalSeconds:0.###} seconds.");

    private void Charge(TestCase? culprit, CrashKind how, string text)
    {
        culprit ??= _running ?? _results.LastOrDefault()?.Test ?? order[0];
        _results.RemoveAll(result => result.Test == culprit);
        _results.Add(new TestResult(culprit, TestOutcome.Crashed, text, how));
        Ended = Ending.Crashed;
    }

    private TestResult ResultOf(WorkerEvent.Finished finished) => finished.Verdict switch
    {
        Verdict.Passed => new(order[finished.Index], TestOutcome.Passed),
        Verdict.Failed => new(order[finished.Index], TestOutcome.Failed, finished.Failure),
        Verdict.Skipped => new(order[finished.Index], TestOutcome.Skipped),
        _ => throw new SuiteException(
            $"The test '{order[finished.Index]}' was there when the tests were listed, and is not any more.\n"
            + "Build the suite once more and run it again; let nothing else build it meanwhile."),
    };
}
