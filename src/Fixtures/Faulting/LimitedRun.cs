namespace Shakeout.Fixtures.Faulting;

/// <summary>How code of the user ended that has a limited time: the body, a check, a disposal.</summary>
/// <param name="HasEnded">Whether it did, before its time was up and before the trials were cancelled.</param>
/// <param name="Error">What escaped from it, or null.</param>
/// <param name="Result">What it gave.</param>
internal sealed record LimitedRun(bool HasEnded, Exception? Error, object? Result)
{
    public static async Task<LimitedRun> OfAsync(Func<Task<object?>> code, FaultRules rules, CancellationToken cancellation)
    {
        // Before the code starts, so that a clock that it moves moves this too.
        using var limit = new CancellationTokenSource(rules.Limit, rules.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var running = Task.Run(code, CancellationToken.None);
        await ((Task)running.WaitAsync(either.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Of(running);
    }

    private static LimitedRun Of(Task<object?> running)
    {
        if (running.IsCompletedSuccessfully)
            return new LimitedRun(true, null, running.Result);
        // What code that hangs throws when it is let go is of no interest, and must not come up as unobserved.
        _ = running.ContinueWith(ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return running.IsCompleted ? new LimitedRun(true, Escaped(running), null) : new LimitedRun(false, null, null);
    }

    /// <summary>What awaiting the task throws: a cancelled one keeps its exception nowhere else.</summary>
    private static Exception? Escaped(Task<object?> ended)
    {
        try
        {
            ended.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
