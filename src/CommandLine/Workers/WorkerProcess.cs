using System.Diagnostics;
using System.IO.Pipes;
using System.Threading.Channels;
using Shakeout.CommandLine.Suites;
using Shakeout.CurrentTest;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>A worker process and the private pipe to it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>A worker in which this many load contexts have not unloaded is recycled.</summary>
    public const int MostContexts = 40;

    private const int MostOrders = 100;
    private const long MostMemory = 300L * 1024 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly BinaryWriter _writer;
    private readonly Channel<WorkerEvent> _events = Channel.CreateUnbounded<WorkerEvent>();
    private readonly ErrorTail _errors;

    private WorkerProcess(Process process, NamedPipeServerStream pipe)
    {
        _process = process;
        _pipe = pipe;
        _writer = new BinaryWriter(new BufferedStream(pipe));
        _errors = new ErrorTail(process.StandardError);
        process.StandardInput.Close();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
    }

    /// <summary>How many orders ran in it.</summary>
    public int Orders { get; private set; }

    /// <summary>Whether it is due to be replaced: too much memory, too many orders, or contexts that do not unload.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>The version of the runtime that it runs on, once it has loaded the suite.</summary>
    public string? Runtime { get; private set; }

    /// <summary>The end mark of the last order: memory in use and load contexts still alive.</summary>
    public WorkerEvent.Done? LastOrder { get; private set; }

    /// <summary>Starts a worker on the runtime that the suite was built for, or the next one present.</summary>
    public static WorkerProcess Start(SuiteAssembly suite, DataSeed dataSeed)
    {
        var worker = Path.Combine(AppContext.BaseDirectory, "worker", "Shakeout.TestOrderShuffler.Worker");
        var pipeName = $"shakeout-{Guid.NewGuid():N}";
        var pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(suite.Path),
            Environment =
            {
                ["DOTNET_TieredPGO"] = "0", // a worker lives too briefly to earn back the instrumentation
                [DataSeed.Variable] = dataSeed.ToString(),
                ["SHAKEOUT_FIXTURES_FILE"] = "off", // hundreds of orders would tell the same, over one another
            },
        };
        foreach (var argument in (string[])["exec", "--roll-forward", "Major", "--runtimeconfig", Path.ChangeExtension(suite.Path, ".runtimeconfig.json"),
            "--depsfile", worker + ".deps.json", worker + ".dll", pipeName])
            start.ArgumentList.Add(argument);
        return new WorkerProcess(Process.Start(start)!, pipe);
    }

    /// <summary>Waits for the worker and has it load the suite.</summary>
    /// <returns>Whether it did; if not, the process has ended: see <see cref="EndAsync"/>.</returns>
    public async Task<bool> LoadAsync(WorkerCommand.Load load)
    {
        using var gone = new CancellationTokenSource();
        var connected = _pipe.WaitForConnectionAsync(gone.Token);
        await Task.WhenAny(connected, _process.WaitForExitAsync(gone.Token)).ConfigureAwait(false);
        await gone.CancelAsync().ConfigureAwait(false);
        if (!connected.IsCompletedSuccessfully)
            return false;

        _ = Task.Factory.StartNew(Listen, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Send(load);
        Runtime = (await NextAsync(Timeout.InfiniteTimeSpan, CancellationToken.None).ConfigureAwait(false) as WorkerEvent.Ready)?.Runtime;
        return Runtime is not null;
    }

    /// <summary>Sends a command. A worker that is gone shows in the next event.</summary>
    public void Send(WorkerCommand command)
    {
        if (command is WorkerCommand.Run)
            Orders++;
        try
        {
            Wire.Write(_writer, command);
        }
        catch (IOException)
        {
            // It is gone: the end of its events says so, and the caller listens to those.
        }
    }

    /// <summary>The next event, or null when the process has ended.</summary>
    /// <exception cref="TimeoutException">Nothing happened for too long.</exception>
    public async Task<WorkerEvent?> NextAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (_events.Reader.TryRead(out var ready))
            return Noted(ready);
        var more = await _events.Reader.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        return more && _events.Reader.TryRead(out var happening) ? Noted(happening) : null;
    }

    /// <summary>Waits for a process that has ended, and says how: its exit code and the last it wrote to standard error.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return (_process.ExitCode, await _errors.ReadAsync().ConfigureAwait(false));
    }

    /// <summary>Ends the process at once, and what it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Lets the process end by itself, so that what tests do on exit is done; not for long.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pipe.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Farewell).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Kill();
        }

        _process.Dispose();
    }

    private WorkerEvent Noted(WorkerEvent happening)
    {
        if (happening is WorkerEvent.Done done)
        {
            LastOrder = done;
            IsSpent = Orders >= MostOrders || done.LiveContexts >= MostContexts || done.WorkingSet > MostMemory;
        }

        return happening;
    }

    private void Listen()
    {
        try
        {
            using var reader = new BinaryReader(_pipe, System.Text.Encoding.UTF8, leaveOpen: true);
            while (true)
                _events.Writer.TryWrite(Wire.ReadEvent(reader));
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or OperationCanceledException)
        {
            _events.Writer.Complete();
        }
    }
}
