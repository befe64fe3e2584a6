namespace Shakeout.TestOrderShuffler.Worker.Agents;

/// <summary>
/// Lets a framework's runner wait in the middle of its own lifecycle for the next piece of work. The runner sets
/// its fixtures up, asks for <see cref="NextAsync"/> in a loop, and tears them down when there is no next.
/// </summary>
/// <typeparam name="T">What is handed over.</typeparam>
/// <remarks>
/// Work that never awaits runs on the thread that hands it over, so that one thread runs a whole order, as in a
/// stock run, and what leaks through thread statics leaks here too.
/// </remarks>
public sealed class Turns<T>
    where T : class
{
    private TaskCompletionSource<T?> _given = new();
    private TaskCompletionSource _waiting = new();
    private Task _runner = Task.CompletedTask;

    /// <summary>Starts a runner and returns when it waits for its first turn.</summary>
    /// <param name="run">The runner's whole lifecycle.</param>
    public void Start(Func<Task> run)
    {
        _runner = run();
        AwaitTheRunner();
    }

    /// <summary>For the runner: the next piece of work, or null when there is no more.</summary>
    public Task<T?> NextAsync()
    {
        var given = _given = new();
        _waiting.TrySetResult();
        return given.Task;
    }

    /// <summary>Hands the runner one piece of work and returns when it waits for the next.</summary>
    /// <returns>False when the runner has ended and takes no more.</returns>
    public bool Give(T work)
    {
        if (_runner.IsCompleted)
            return false;
        _waiting = new();
        _given.SetResult(work);
        AwaitTheRunner();
        return true;
    }

    /// <summary>Tells the runner that there is no more, and waits for the end of its lifecycle.</summary>
    public void End()
    {
        if (!_runner.IsCompleted)
            _given.SetResult(null);
        _runner.GetAwaiter().GetResult();
    }

    private void AwaitTheRunner() => Task.WaitAny(_waiting.Task, _runner);
}
