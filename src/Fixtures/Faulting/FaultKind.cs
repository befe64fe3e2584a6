namespace Shakeout.Fixtures.Faulting;

/// <summary>How a call can fail.</summary>
public enum FaultKind
{
    /// <summary>It throws; a task fails. By default an <see cref="IOException"/>.</summary>
    Exception,

    /// <summary>
    /// It times out: a synchronous call throws a <see cref="TimeoutException"/>, an asynchronous one is cancelled
    /// (a <see cref="TaskCanceledException"/> around a <see cref="TimeoutException"/>), as <see cref="HttpClient"/> does.
    /// </summary>
    TimeOut,

    /// <summary>It gives null. Only where its return type is nullable, or says nothing about it.</summary>
    Null,

    /// <summary>It gives an empty text or collection. Only where its return type is one.</summary>
    Empty,

    /// <summary>
    /// It does not complete, until a <see cref="CancellationToken"/> among its arguments is cancelled or the trial's time is
    /// up. Not tried unless asked for: code without a time limit of its own would wait for the trial's each time.
    /// </summary>
    NeverCompletes,
}
