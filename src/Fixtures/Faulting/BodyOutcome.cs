namespace Shakeout.Fixtures.Faulting;

/// <summary>How a run of the body ended.</summary>
/// <param name="HasEnded">Whether it did, in its time.</param>
/// <param name="Error">What escaped from it, or null.</param>
/// <param name="Result">What it gave.</param>
internal sealed record BodyOutcome(bool HasEnded, Exception? Error, object? Result)
{
    public static BodyOutcome Of(Task<object?> running, CancellationToken cancellation)
    {
        if (running.IsCompletedSuccessfully)
            return new BodyOutcome(true, null, running.Result);
        // What a body that hangs throws when it is let go is of no interest, and must not come up as unobserved.
        _ = running.ContinueWith(ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        if (running.IsCompleted)
            return new BodyOutcome(true, Escaped(running), null);
        cancellation.ThrowIfCancellationRequested();
        return new BodyOutcome(false, null, null);
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
