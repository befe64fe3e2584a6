using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>Runs the tests of one built suite in worker processes.</summary>
internal sealed class SuiteWorker : ITestRunner, IAsyncDisposable
{
    private static readonly TimeSpan LeastForDiscovery = TimeSpan.FromMinutes(2);

    private readonly SuiteAssembly _suite;
    private readonly TimeSpan _hangTimeout;
    private readonly WorkerPool _pool;
    private readonly List<string> _notes = [];
    private Dictionary<string, TestCase> _byName = [];

    private SuiteWorker(SuiteAssembly suite, WorkerSettings settings)
    {
        _suite = suite;
        _hangTimeout = settings.HangTimeout;
        _pool = new WorkerPool(suite, settings);
    }

    /// <summary>All tests of the suite.</summary>
    public IReadOnlyList<DiscoveredTest> Tests { get; private set; } = [];

    /// <summary>What the user should know about how this suite runs here, a sentence each; more may come with each run.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What the heaviest order left behind: the most memory in use and the most live load contexts seen.</summary>
    public WorkerEvent.Done Footprint { get; private set; } = new(0, 0);

    /// <summary>Where each test of the last run was in watched code; empty where nothing is watched.</summary>
    public IReadOnlyDictionary<TestCase, IReadOnlySet<int>> Seen { get; private set; } = new Dictionary<TestCase, IReadOnlySet<int>>();

    /// <summary>Starts a worker on a suite and discovers its tests.</summary>
    /// <param name="suite">The built suite.</param>
    /// <param name="settings">How its processes run.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SuiteException">The suite cannot run here.</exception>
    public static async Task<SuiteWorker> StartAsync(SuiteAssembly suite, WorkerSettings settings, CancellationToken cancellationToken)
    {
        var worker = new SuiteWorker(suite, settings);
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
        var worker = await (process == ProcessUse.Warm ? _pool.WarmAsync(cancellationToken) : _pool.NewAsync(cancellationToken)).ConfigureAwait(false);
        var run = new RunInProgress(order, _byName);
        try
        {
            worker.Send(new WorkerCommand.Run([.. order.Select(test => new PlannedTest(test.Class, test.Method, test.Name))]));
            while (run.Ended == Ending.NotYet)
                await ListenAsync(worker, run, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Note(worker, run);
            if (run.Ended != Ending.Completed)
                worker.Kill();
            if (process == ProcessUse.New || run.Ended != Ending.Completed || worker.IsSpent)
                _pool.Release(worker);
        }

        Seen = run.Seen;
        return run.Result;
    }

    /// <summary>Ends the worker processes.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task ListenAsync(WorkerProcess worker, RunInProgress run, CancellationToken cancellationToken)
    {
        try
        {
            var next = await worker.NextAsync(_hangTimeout, cancellationToken).ConfigureAwait(false);
            if (next is WorkerEvent.Refused refused)
                throw new SuiteException(refused.Reason);
            if (next is not null)
            {
                run.Add(next);
                return;
            }

            var (_, errors) = await worker.EndAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            run.ProcessEnded(errors);
        }
        catch (TimeoutException)
        {
            run.Hung(_hangTimeout);
        }
    }

    private void Note(WorkerProcess worker, RunInProgress run)
    {
        if (worker.LastOrder is { } last)
            Footprint = new(Math.Max(Footprint.WorkingSet, last.WorkingSet), Math.Max(Footprint.LiveContexts, last.LiveContexts));
        _notes.AddRange(run.CleanupFailures.Except(_notes));
    }

    // Twice, because rows that differ between two discoveries cannot be asked for by name: such a theory runs whole.
    private async Task DiscoverAsync(CancellationToken cancellationToken)
    {
        var worker = await _pool.WarmAsync(cancellationToken).ConfigureAwait(false);
        var first = await ListAsync(worker, cancellationToken).ConfigureAwait(false);
        var second = await ListAsync(worker, cancellationToken).ConfigureAwait(false);
        Tests = StableTests.Of(first, second, out var unstable);
        _byName = Tests.ToDictionary(test => test.Case.Name, test => test.Case);
        if (SuiteFiles.RuntimeMajor(_suite) is { } built && Version.Parse(worker.Runtime!).Major > built)
            _notes.Add($"Built for .NET {built}, which is not installed here: it runs on .NET {worker.Runtime}.");
        _notes.AddRange(unstable.Select(theory =>
            $"The rows of '{theory}' differ from one discovery to the next: they are run together, as one test."));
    }

    private async Task<IReadOnlyList<TestDescription>> ListAsync(WorkerProcess worker, CancellationToken cancellationToken)
    {
        worker.Send(new WorkerCommand.Discover());
        return await AnswerAsync(worker, cancellationToken).ConfigureAwait(false) switch
        {
            WorkerEvent.Tests tests => tests.Found,
            WorkerEvent.Refused refused => throw new SuiteException(refused.Reason),
            WorkerEvent.Dying dying => throw new SuiteException(Diagnosis.DiscoveryFailed(_suite, dying.Text)),
            _ => throw new SuiteException(Diagnosis.DiscoveryFailed(_suite, (await worker.EndAsync().ConfigureAwait(false)).Errors)),
        };
    }

    private async Task<WorkerEvent?> AnswerAsync(WorkerProcess worker, CancellationToken cancellationToken)
    {
        var patience = _hangTimeout > LeastForDiscovery ? _hangTimeout : LeastForDiscovery;
        try
        {
            return await worker.NextAsync(patience, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            worker.Kill();
            throw new SuiteException(Diagnosis.DiscoveryHung(_suite, patience));
        }
    }
}
