using System.Globalization;
using Polly;
using Polly.Retry;

namespace Shakeout.Fixtures.Retrying;

/// <summary>The attempts of one start. Polly waits and counts; here is told what happened.</summary>
internal sealed class RetriedStart<T>(FixtureRequest request, Func<int, CancellationToken, Task<T>> start, RetryOptions options)
{
    private readonly List<string> _failures = [];
    private Exception? _last;
    private bool _wasFinal;

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
            request.Note(_wasFinal ? $"{last}; not to be retried" : $"{last}; given up");
            throw new FixtureException(Summary(options.Clock.GetElapsedTime(begin)), error);
        }
    }

    private static string Text(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s");

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
                request.Note($"{_failures[^1]}; next in {Text(outcome.RetryDelay)}");
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
                request.Note($"attempt {number} succeeded after {Text(options.Clock.GetElapsedTime(begin))}");
            return result;
        }
        catch (Exception error)
        {
            _last = error;
            _failures.Add($"attempt {number} failed after {Text(options.Clock.GetElapsedTime(begin))}: {error.Message.Split('\n')[0].Trim()}");
            _wasFinal = cancellation.IsCancellationRequested || !options.ShouldRetry(error);
            throw;
        }
    }

    private string Summary(TimeSpan time)
    {
        var (what, next) = _wasFinal
            ? ("stopped at an error that is not to be retried", "Cure that error, or let RetryOptions.ShouldRetry accept it.")
            : ("never succeeded", "Cure the last error, or raise RetryOptions.Attempts if the start only needs longer.");
        var attempts = _failures.Count == 1 ? "1 attempt" : $"{_failures.Count} attempts";
        return $"The start of '{request.Fixture}' for '{request.AskedBy}' {what}: {attempts} in {Text(time)}.\n{string.Concat(_failures.Select(failure => $"  {failure}\n"))}{next}";
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
