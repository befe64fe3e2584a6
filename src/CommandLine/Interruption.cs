using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Shakeout.CommandLine;

/// <summary>
/// Turns Ctrl-C and a polite kill into a cancellation: the tool then reports what it has. The second one ends the
/// process as if nobody listened, unless it is an echo: <c>timeout</c> and some shells signal a process and then its
/// whole group.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private long _first;

    public Interruption() => _signals = [Listen(PosixSignal.SIGINT), Listen(PosixSignal.SIGTERM)];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _stop.Dispose();
    }

    private PosixSignalRegistration Listen(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        var first = Interlocked.CompareExchange(ref _first, Stopwatch.GetTimestamp(), 0);
        context.Cancel = first == 0 || Stopwatch.GetElapsedTime(first) < Echo;
        if (first == 0)
            _stop.Cancel();
    });
}
