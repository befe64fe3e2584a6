using Polly;
using Polly.Retry;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Retrying;

/// <summary>The attempts of one start. Polly waits and counts; here is told what happened.</summary>
internal sealed class RetriedStart<T>(FixtureRequest request, Func<int, CancellationToken, Task<T>> start, RetryOptions options)
{
    private readonly List<string> _failures = [];
    private Exception? _last;
    private bool _wasFinal;
    private bool _isUndecided;

    public async Task<T> RunAsync()
    {
        Check();
        request.Cancellation.ThrowIfCancellationRequested();
        var begin = options.Clock.GetTimestamp();
        try
        {
            return await Pipeline().ExecuteAsync(AttemptAsync, request.Cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (request.Cancellation.IsCancellationRequested)
        {
            request.Note(_wasFinal ? $"{_failures[^1]}; cancelled" : "cancelled while waiting for the next attempt");
            throw new OperationCanceledException($"The start of '{request.Fixture}' for '{request.AskedBy}' was cancelled.", _last, request.Cancellation);
        }
        catch (Exception error) when (ReferenceEquals(error, _last))
        {
            var last = _failures[^1];
            request.Note($"{last}; {(_isUndecided ? "ShouldRetry failed" : _wasFinal ? "not to be retried" : "given up")}");
            throw new FixtureException(Summary(options.Clock.GetElapsedTime(begin), error), error);
        }
    }

    private static bool IsUsable(TimeSpan delay) => delay >= TimeSpan.Zero && delay <= TimeSpan.FromDays(1);

    private ResiliencePipeline Pipeline()
    {
        if (options.Attempts == 1)
            return ResiliencePipeline.Empty;
        var retry = new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Attempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.FirstDelay < options.LongestDelay ? options.FirstDelay : options.LongestDelay,
            MaxDelay = options.LongestDelay,
            ShouldHandle = outcome => new(outcome.Outcome.Exception is not null && !_wasFinal),
            OnRetry = outcome =>
            {
                request.Note($"{_failures[^1]}; next in {DurationText.Of(outcome.RetryDelay)}");
                return default;
            },
        };
        return new ResiliencePipelineBuilder { TimeProvider = options.Clock }.AddRetry(retry).Build();
    }

    private async ValueTask<T> AttemptAsync(CancellationToken cancellation)
    {
        var number = _failures.Count + 1;
        var begin = options.Clock.GetTimestamp();
        try
        {
            var result = await start(number, cancellation).ConfigureAwait(false);
            if (number > 1)
                request.Note($"attempt {number} succeeded after {DurationText.Of(options.Clock.GetElapsedTime(begin))}");
            return result;
        }
        catch (Exception error)
        {
            _failures.Add($"attempt {number} failed after {DurationText.Of(options.Clock.GetElapsedTime(begin))}: {error.Message.Split('\n')[0].Trim()}");
            _last = error;
            _wasFinal = cancellation.IsCancellationRequested || !ShouldRetry(error);
            throw;
        }
    }

    /// <summary>Asks the user's condition; what it throws ends the attempts.</summary>
    private bool ShouldRetry(Exception error)
    {
        try
        {
            return options.ShouldRetry(error);
        }
        catch (Exception problem)
        {
            (_last, _wasFinal, _isUndecided) = (problem, true, true);
            throw;
        }
    }

    private string Summary(TimeSpan time, Exception error)
    {
        var (what, next) = _isUndecided
            ? ("stopped because RetryOptions.ShouldRetry failed", $"Cure what ShouldRetry threw at the last error: {ErrorText.Of(error)}")
            : _wasFinal
            ? ("stopped at an error that is not to be retried", "Cure that error, or let RetryOptions.ShouldRetry accept it.")
            : ("never succeeded", "Cure the last error, or raise RetryOptions.Attempts if the start only needs longer.");
        return $"The start of '{request.Fixture}' for '{request.AskedBy}' {what}: {Counted.Of(_failures.Count, "attempt")} in {DurationText.Of(time)}.\n{string.Concat(_failures.Select(failure => $"  {failure}\n"))}{next}";
    }

    private void Check()
    {
        var faults = new List<string>();
        if (options.Attempts < 1)
            faults.Add($"Attempts is {options.Attempts}, and must be at least 1");
        if (!IsUsable(options.FirstDelay))
            faults.Add($"FirstDelay is {options.FirstDelay:c}, and must be from zero to a day");
        if (!IsUsable(options.LongestDelay))
            faults.Add($"LongestDelay is {options.LongestDelay:c}, and must be from zero to a day");
        if (faults.Count > 0)
            throw new FixtureException($"The RetryOptions of '{request.Fixture}' cannot be used: {string.Join("; ", faults)}.");
    }
}
