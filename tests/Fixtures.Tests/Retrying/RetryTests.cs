using Shakeout.Fixtures.Retrying;
using Shakeout.Fixtures.Time;

namespace Shakeout.Fixtures.Tests.Retrying;

public sealed class ARetriedStart : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly RequestLog _log = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly FixtureRequest _request;

    public ARetriedStart() => _request = _log.Cancelled("OrderTests.Sells", _cancellation.Token);

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public async Task That_succeeds_at_once_is_not_worth_a_word()
    {
        var result = await _request.RetryAsync((attempt, _) => Task.FromResult($"attempt {attempt}"), Options);

        result.ShouldBe("attempt 1");
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Waits_twice_as_long_each_time_and_notes_every_attempt()
    {
        var start = _request.RetryAsync((attempt, _) => TakeAsync(12 * attempt, attempt < 4 ? "connection refused\r\nfor a second line" : null), Options);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await start;

        _log.Lines.ShouldBe("""
            note: attempt 1 failed after 12 ms: connection refused; next in 50 ms
            note: attempt 2 failed after 24 ms: connection refused; next in 100 ms
            note: attempt 3 failed after 36 ms: connection refused; next in 200 ms
            note: attempt 4 succeeded after 48 ms
            """);
    }

    [Fact]
    public async Task Is_given_up_with_a_history_of_all_attempts()
    {
        var options = Options with { Attempts = 3, FirstDelay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromSeconds(1.5) };
        var start = _request.RetryAsync((attempt, _) => TakeAsync(10, $"refused {attempt}"), options);

        _clock.Advance(TimeSpan.FromSeconds(60));

        var error = await Should.ThrowAsync<FixtureException>(start);
        error.Message.ShouldBe("""
            The start of 'Shop' for 'OrderTests.Sells' never succeeded: 3 attempts in 2530 ms.
              attempt 1 failed after 10 ms: refused 1
              attempt 2 failed after 10 ms: refused 2
              attempt 3 failed after 10 ms: refused 3
            Cure the last error, or raise RetryOptions.Attempts if the start only needs longer.
            """);
        error.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("refused 3");
        _log.Lines.ShouldBe("""
            note: attempt 1 failed after 10 ms: refused 1; next in 1000 ms
            note: attempt 2 failed after 10 ms: refused 2; next in 1500 ms
            note: attempt 3 failed after 10 ms: refused 3; given up
            """);
    }

    [Fact]
    public async Task Waits_by_default_for_some_nine_seconds()
    {
        var start = _request.RetryAsync((_, _) => TakeAsync(0, "refused"), Options);

        _clock.Advance(TimeSpan.FromMinutes(1));

        (await Should.ThrowAsync<FixtureException>(start)).Message.ShouldStartWith("The start of 'Shop' for 'OrderTests.Sells' never succeeded: 10 attempts in 9150 ms.");
        _log.Lines.Split('\n').Select(line => line.Split("next in ")[^1]).ShouldBe([
            "50 ms", "100 ms", "200 ms", "400 ms", "800 ms", "1600 ms", "2000 ms", "2000 ms", "2000 ms", "note: attempt 10 failed after 0.0 ms: refused; given up"]);
    }

    [Fact]
    public async Task Stops_at_an_error_that_is_not_to_be_retried()
    {
        var options = Options with { ShouldRetry = error => error is InvalidOperationException };
        var start = _request.RetryAsync((attempt, _) => attempt == 1 ? TakeAsync(0, "refused") : throw new UnauthorizedAccessException("wrong password"), options);

        _clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<FixtureException>(start);
        error.Message.ShouldBe("""
            The start of 'Shop' for 'OrderTests.Sells' stopped at an error that is not to be retried: 2 attempts in 50 ms.
              attempt 1 failed after 0.0 ms: refused
              attempt 2 failed after 0.0 ms: wrong password
            Cure that error, or let RetryOptions.ShouldRetry accept it.
            """);
        error.InnerException.ShouldBeOfType<UnauthorizedAccessException>();
        _log.Lines.ShouldEndWith("note: attempt 2 failed after 0.0 ms: wrong password; not to be retried");
    }

    [Fact]
    public async Task Stops_when_it_cannot_be_told_whether_to_retry()
    {
        var options = Options with { ShouldRetry = error => ((InvalidOperationException)error).Message.Length > 0 };
        var start = _request.RetryAsync((attempt, _) => attempt == 1 ? TakeAsync(0, "refused") : throw new IOException("broken pipe"), options);

        _clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<FixtureException>(start);
        error.Message.ShouldBe("""
            The start of 'Shop' for 'OrderTests.Sells' stopped because RetryOptions.ShouldRetry failed: 2 attempts in 50 ms.
              attempt 1 failed after 0.0 ms: refused
              attempt 2 failed after 0.0 ms: broken pipe
            Cure what ShouldRetry threw at the last error: InvalidCastException: Unable to cast object of type 'System.IO.IOException' to type 'System.InvalidOperationException'.
            """);
        error.InnerException.ShouldBeOfType<InvalidCastException>();
        _log.Lines.ShouldEndWith("note: attempt 2 failed after 0.0 ms: broken pipe; ShouldRetry failed");
    }

    [Fact]
    public async Task May_have_one_attempt_only()
    {
        var start = _request.RetryAsync((_, _) => TakeAsync(0, "refused"), Options with { Attempts = 1 });

        (await Should.ThrowAsync<FixtureException>(start)).Message.ShouldStartWith("The start of 'Shop' for 'OrderTests.Sells' never succeeded: 1 attempt in 0.0 ms.");
        _log.Lines.ShouldBe("note: attempt 1 failed after 0.0 ms: refused; given up");
    }

    [Fact]
    public async Task Is_tried_again_after_a_time_out_of_its_own()
    {
        var start = _request.RetryAsync((attempt, _) => attempt == 1 ? throw new TaskCanceledException("timed out") : Task.FromResult(attempt), Options);

        _clock.Advance(TimeSpan.FromSeconds(1));

        (await start).ShouldBe(2);
    }

    [Fact]
    public async Task That_is_cancelled_before_it_began_is_not_tried()
    {
        await _cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(_request.RetryAsync((_, _) => TakeAsync(0, "refused"), Options with { Attempts = 1 }));

        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_is_cancelled_in_an_attempt_ends_at_once()
    {
        var start = _request.RetryAsync(
            async (_, cancellation) =>
            {
                await _cancellation.CancelAsync();
                cancellation.IsCancellationRequested.ShouldBeTrue();
                throw new IOException("aborted");
            },
            Options);

        (await Assert.ThrowsAsync<OperationCanceledException>(() => start)).InnerException.ShouldBeOfType<IOException>();
        _log.Lines.ShouldBe("note: attempt 1 failed after 0.0 ms: aborted; cancelled");
    }

    [Fact]
    public async Task That_is_cancelled_while_it_waits_ends_at_once()
    {
        var start = _request.RetryAsync((_, _) => TakeAsync(0, "refused"), Options);

        await _cancellation.CancelAsync();

        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => start);
        error.Message.ShouldBe("The start of 'Shop' for 'OrderTests.Sells' was cancelled.");
        error.CancellationToken.ShouldBe(_cancellation.Token);
        _log.Lines.ShouldBe("""
            note: attempt 1 failed after 0.0 ms: refused; next in 50 ms
            note: cancelled while waiting for the next attempt
            """);
    }

    [Fact]
    public async Task Has_options_that_make_sense()
    {
        var options = new RetryOptions { Attempts = 0, FirstDelay = TimeSpan.FromSeconds(-1), LongestDelay = TimeSpan.FromDays(2) };

        (await Should.ThrowAsync<FixtureException>(_request.RetryAsync((_, _) => TakeAsync(0, null), options))).Message.ShouldBe(
            "The RetryOptions of 'Shop' cannot be used: Attempts is 0, and must be at least 1; FirstDelay is -00:00:01, and must be from zero to a day; LongestDelay is 2.00:00:00, and must be from zero to a day.");
    }

    private RetryOptions Options => new() { Clock = _clock };

    /// <summary>An attempt that takes its time on the clock.</summary>
    private Task TakeAsync(int milliseconds, string? error)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return error is null ? Task.CompletedTask : Task.FromException(new InvalidOperationException(error));
    }
}
