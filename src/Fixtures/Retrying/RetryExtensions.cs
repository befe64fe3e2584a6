namespace Shakeout.Fixtures.Retrying;

/// <summary>Retries, in the set-up of a fixture, of a start that may fail for a while: a server that does not answer yet.</summary>
public static class RetryExtensions
{
    /// <summary>Tries a start until it succeeds, with waits that double; each attempt that failed is noted.</summary>
    /// <remarks>
    /// <code>
    /// await request.RetryAsync(async (attempt, cancellation) =&gt; await server.PingAsync(cancellation));
    /// </code>
    /// <para>The notes read <c>attempt 2 failed after 12 ms: connection refused; next in 100 ms</c>.</para>
    /// </remarks>
    /// <param name="request">The request of the fixture that starts; its cancellation ends the attempts and the waits at once.</param>
    /// <param name="start">The start; it gets the number of the attempt, from 1, and the request's cancellation.</param>
    /// <param name="options">How often and how fast. Default: <see cref="RetryOptions"/> with its defaults.</param>
    /// <exception cref="FixtureException">No attempt succeeded, or one failed with an error that is not to be retried: the message tells of all of them, and the last error is inside.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static Task RetryAsync(this FixtureRequest request, Func<int, CancellationToken, Task> start, RetryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        return request.RetryAsync(
            async (attempt, cancellation) =>
            {
                await start(attempt, cancellation).ConfigureAwait(false);
                return true;
            },
            options);
    }

    /// <summary>Tries a start until it succeeds and gives what it returned; otherwise like the other one.</summary>
    /// <remarks>
    /// <code>
    /// var server = await request.RetryAsync((attempt, cancellation) =&gt; Server.StartAsync(port.Number));
    /// </code>
    /// </remarks>
    /// <typeparam name="T">What the start returns.</typeparam>
    /// <param name="request">The request of the fixture that starts; its cancellation ends the attempts and the waits at once.</param>
    /// <param name="start">The start; it gets the number of the attempt, from 1, and the request's cancellation.</param>
    /// <param name="options">How often and how fast. Default: <see cref="RetryOptions"/> with its defaults.</param>
    /// <returns>What the attempt that succeeded returned.</returns>
    /// <exception cref="FixtureException">No attempt succeeded, or one failed with an error that is not to be retried: the message tells of all of them, and the last error is inside.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static Task<T> RetryAsync<T>(this FixtureRequest request, Func<int, CancellationToken, Task<T>> start, RetryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(start);
        return new RetriedStart<T>(request, start, options ?? new RetryOptions()).RunAsync();
    }
}
