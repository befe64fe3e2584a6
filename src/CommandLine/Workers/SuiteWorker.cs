using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>
/// Runs the tests of one built suite in worker processes: one that is kept for many orders, and a new one wherever
/// a verdict is asked for. A new process is started ahead of its use; it runs none of the suite's code until then.
/// </summary>
internal sealed class SuiteWorker : ITestRunner, IAsyncDisposable
{
    private readonly SuiteAssembly _suite;
    private readonly WorkerCommand.Load _load;
    private readonly TimeSpan _hangTimeout;
    private readonly List<Task> _farewells = [];
    private Dictionary<string, TestCase> _byName = [];
    private Task<WorkerProcess>? _spare;
    private WorkerProcess? _warm;

    private SuiteWorker(SuiteAssembly suite, TimeSpan hangTimeout)
    {
        _suite = suite;
        _hangTimeout = hangTimeout;
        _load = SuiteFiles.LoadCommand(suite);
    }

    /// <summary>All tests of the suite.</summary>
    public IReadOnlyList<DiscoveredTest> Tests { get; private set; } = [];

    /// <summary>What the user should know about how this suite runs here, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>What the heaviest order left behind: the most memory in use and the most live load contexts seen.</summary>
    public WorkerEvent.Done Footprint { get; private set; } = new(0, 0);

    /// <summary>Starts a worker on a suite and discovers its tests.</summary>
    /// <param name="suite">The built suite.</param>
    /// <param name="hangTimeout">A test that takes longer than this has hung.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SuiteException">The suite cannot run here.</exception>
    public static async Task<SuiteWorker> StartAsync(SuiteAssembly suite, TimeSpan hangTimeout, CancellationToken cancellationToken)
    {
        var worker = new SuiteWorker(suite, hangTimeout);
        try
        {
            await worker.DiscoverAsync(cancellationToken).ConfigureAwait(false);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
    {
        var worker = process == ProcessUse.Warm ? await WarmAsync(cancellationToken).ConfigureAwait(false)
            : await NewAsync(cancellationToken).ConfigureAwait(false);
        var run = new RunInProgress(order, _byName);
        try
        {
            worker.Send(new WorkerCommand.Run([.. order.Select(test => new PlannedTest(test.Class, test.Name))]));
            while (!run.IsDone)
                run.Add(await NextAsync(worker, run, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            if (worker.LastOrder is { } last)
                Footprint = new(Math.Max(Footprint.WorkingSet, last.WorkingSet), Math.Max(Footprint.LiveContexts, last.LiveContexts));
            if (process == ProcessUse.New || run.Ended != Ending.Completed || worker.IsSpent)
                Dismiss(worker, run.Ended);
        }

        return run.Result;
    }

    /// <summary>Ends the worker processes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_warm is not null)
            Dismiss(_warm, Ending.Completed);
        if (_spare is not null)
            _farewells.Add(EndSpareAsync(_spare));
        await Task.WhenAll(_farewells).ConfigureAwait(false);

        static async Task EndSpareAsync(Task<WorkerProcess> spare)
        {
            try
            {
                await (await spare.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            }
            catch (SuiteException)
            {
                // It never came to life.
            }
        }
    }

    private async Task<WorkerEvent> NextAsync(WorkerProcess worker, RunInProgress run, CancellationToken cancellationToken)
    {
        try
        {
            var next = await worker.NextAsync(_hangTimeout, cancellationToken).ConfigureAwait(false);
            if (next is WorkerEvent.Refused refused)
                throw new SuiteException(refused.Reason);
            if (next is not null)
                return next;
            var (_, errors) = await worker.EndAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            run.ProcessEnded(errors);
        }
        catch (TimeoutException)
        {
            worker.Kill();
            run.Hung(_hangTimeout);
        }

        return new WorkerEvent.Done(0, 0);
    }

    // Twice, because rows that differ between two discoveries cannot be asked for by name: such a theory runs whole.
    private async Task DiscoverAsync(CancellationToken cancellationToken)
    {
        var (worker, runtime) = await StartProcessAsync(cancellationToken).ConfigureAwait(false);
        _warm = worker;
        var first = await ListAsync(worker, cancellationToken).ConfigureAwait(false);
        var second = await ListAsync(worker, cancellationToken).ConfigureAwait(false);
        Tests = StableTests.Of(first, second, out var unstable);
        _byName = Tests.ToDictionary(test => test.Case.Name, test => test.Case);
        Notes = [.. RuntimeNotes(runtime), .. unstable.Select(theory =>
            $"The rows of '{theory}' differ from one discovery to the next: they are run together, as one test.")];
        _spare = StartSpareAsync();
    }

    private async Task<IReadOnlyList<TestDescription>> ListAsync(WorkerProcess worker, CancellationToken cancellationToken)
    {
        worker.Send(new WorkerCommand.Discover());
        var answer = await worker.NextAsync(_hangTimeout, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            WorkerEvent.Tests tests => tests.Found,
            WorkerEvent.Refused refused => throw new SuiteException(refused.Reason),
            WorkerEvent.Dying dying => throw new SuiteException(Diagnosis.DiscoveryFailed(_suite, dying.Text)),
            _ => throw new SuiteException(Diagnosis.DiscoveryFailed(_suite, (await worker.EndAsync(cancellationToken).ConfigureAwait(false)).Errors)),
        };
    }

    private IEnumerable<string> RuntimeNotes(string runtime)
    {
        var built = SuiteFiles.RuntimeMajor(_suite);
        if (built is { } major && Version.Parse(runtime).Major > major)
            yield return $"Built for .NET {major}, which is not installed here: it runs on .NET {runtime}.";
    }

    private async Task<(WorkerProcess Worker, string Runtime)> StartProcessAsync(CancellationToken cancellationToken)
    {
        var worker = WorkerProcess.Start(_suite);
        try
        {
            if (await worker.LoadAsync(_load, cancellationToken).ConfigureAwait(false) is { } runtime)
                return (worker, runtime);
            var (exitCode, errors) = await worker.EndAsync(cancellationToken).ConfigureAwait(false);
            throw new SuiteException(Diagnosis.DidNotStart(_suite, exitCode, errors));
        }
        catch
        {
            worker.Kill();
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<WorkerProcess> StartSpareAsync() => (await StartProcessAsync(CancellationToken.None).ConfigureAwait(false)).Worker;

    private async Task<WorkerProcess> NewAsync(CancellationToken cancellationToken)
    {
        var worker = await (_spare ?? StartSpareAsync()).WaitAsync(cancellationToken).ConfigureAwait(false);
        _spare = StartSpareAsync();
        return worker;
    }

    private async Task<WorkerProcess> WarmAsync(CancellationToken cancellationToken)
        => _warm ??= await NewAsync(cancellationToken).ConfigureAwait(false);

    private void Dismiss(WorkerProcess worker, Ending ending)
    {
        if (worker == _warm)
            _warm = null;
        if (ending != Ending.Completed)
            worker.Kill();
        _farewells.RemoveAll(farewell => farewell.IsCompletedSuccessfully);
        _farewells.Add(worker.DisposeAsync().AsTask());
    }
}
