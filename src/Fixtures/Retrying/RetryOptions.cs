namespace Shakeout.Fixtures.Retrying;

/// <summary>How often a start is tried, and how long is waited in between.</summary>
/// <remarks>
/// <code>
/// var options = new RetryOptions { Attempts = 5, ShouldRetry = error =&gt; error is SocketException };
/// </code>
/// The waits double from one to the next and have no chance in them. With the defaults a start is given up after some nine
/// seconds of waiting. Immutable; may be shared between threads.
/// </remarks>
public sealed record RetryOptions
{
    /// <summary>How many attempts in all, the first one included. At least 1. Default: 10.</summary>
    public int Attempts { get; init; } = 10;

    /// <summary>How long to wait after the first attempt; each later wait is twice as long. From zero to a day. Default: 50 milliseconds.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>No wait is longer than this, not even the first. From zero to a day. Default: 2 seconds.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether to try again after an error. Not asked when the request was cancelled: then nothing is tried again.
    /// Default: after every error.
    /// </summary>
    public Func<Exception, bool> ShouldRetry { get; init; } = _ => true;

    /// <summary>What the waits and durations go by. Default: the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
