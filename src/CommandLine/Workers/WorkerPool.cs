using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>
/// The worker processes of one suite: one that is kept for many orders, and one that is started ahead of its use, so
/// that a new process is at hand when asked for. That one runs none of the suite's code until then.
/// </summary>
internal sealed class WorkerPool(SuiteAssembly suite, WorkerSettings settings) : IAsyncDisposable
{
    private readonly WorkerCommand.Load _load = SuiteFiles.LoadCommand(suite) with { Readings = settings.Readings };
    private readonly List<Task> _farewells = [];
    private Task<WorkerProcess>? _spare;
    private WorkerProcess? _warm;

    /// <summary>A worker in a process that has run nothing yet.</summary>
    /// <exception cref="SuiteException">The suite does not start here.</exception>
    public async Task<WorkerProcess> NewAsync(CancellationToken cancellationToken)
    {
        var worker = await (_spare ?? StartAsync()).WaitAsync(cancellationToken).ConfigureAwait(false);
        _spare = StartAsync();
        return worker;
    }

    /// <summary>The worker that is kept.</summary>
    /// <exception cref="SuiteException">The suite does not start here.</exception>
    public async Task<WorkerProcess> WarmAsync(CancellationToken cancellationToken)
        => _warm ??= await NewAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Lets a worker go that is not needed any more; nobody waits for its end here.</summary>
    public void Release(WorkerProcess worker)
    {
        if (worker == _warm)
            _warm = null;
        _farewells.RemoveAll(farewell => farewell.IsCompletedSuccessfully);
        _farewells.Add(worker.DisposeAsync().AsTask());
    }

    /// <summary>Ends all workers, and waits for their ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_warm is not null)
            Release(_warm);
        if (_spare is not null)
            _farewells.Add(EndSpareAsync(_spare));
        await Task.WhenAll(_farewells).ConfigureAwait(false);
    }

    private async Task<WorkerProcess> StartAsync()
    {
        var worker = WorkerProcess.Start(suite, settings.DataSeed);
        if (await worker.LoadAsync(_load).ConfigureAwait(false))
            return worker;

        var (exitCode, errors) = await worker.EndAsync().ConfigureAwait(false);
        await worker.DisposeAsync().ConfigureAwait(false);
        throw new SuiteException(Diagnosis.DidNotStart(suite, exitCode, errors));
    }

    private static async Task EndSpareAsync(Task<WorkerProcess> spare)
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
