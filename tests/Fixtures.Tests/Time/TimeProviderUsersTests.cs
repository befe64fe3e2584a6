using System.Globalization;
using Shakeout.Fixtures.Time;

namespace Shakeout.Fixtures.Tests.Time;

/// <summary>What .NET itself does with a clock that it is given.</summary>
public sealed class UsersOfAFakeClock
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _events = [];

    [Fact]
    public async Task A_delay_ends_on_time()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(2), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        delay.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));

        await delay;
    }

    [Fact]
    public async Task Delays_end_in_order_and_what_awaits_them_sees_their_time()
    {
        Task[] waits = [After(3), After(1), After(2), InStepsAsync()];

        _clock.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(waits);

        _events.ShouldBe(["step at 0.5", "1 at 1", "step at 1", "2 at 2", "3 at 3"]);

        async Task After(double seconds)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), _clock).ConfigureAwait(false);
            _events.Add($"{seconds} at {Now}");
        }

        async Task InStepsAsync()
        {
            for (var step = 0; step < 2; step++)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.5), _clock).ConfigureAwait(false);
                _events.Add($"step at {Now}");
            }
        }
    }

    [Fact]
    public async Task A_delay_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var delay = Task.Delay(TimeSpan.FromSeconds(2), _clock, cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<TaskCanceledException>(delay);
    }

    [Fact]
    public void A_source_cancels_on_time()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(2), _clock);
        using var registration = cancellation.Token.Register(() => _events.Add($"cancelled at {Now}"));

        _clock.Advance(TimeSpan.FromSeconds(1));
        cancellation.CancelAfter(TimeSpan.FromSeconds(3));
        _clock.Advance(TimeSpan.FromSeconds(5));

        _events.ShouldBe(["cancelled at 4"]);
    }

    [Fact]
    public void A_source_that_was_disposed_of_cancels_nothing()
    {
        var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(2), _clock);
        var token = cancellation.Token;

        cancellation.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(5));

        token.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wait_times_out_and_does_not_when_the_task_was_faster()
    {
        var never = new TaskCompletionSource();
        var slow = never.Task.WaitAsync(TimeSpan.FromSeconds(2), _clock, TestContext.Current.CancellationToken);
        var quick = new TaskCompletionSource<int>();
        var result = quick.Task.WaitAsync(TimeSpan.FromSeconds(2), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(1));
        quick.SetResult(7);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<TimeoutException>(slow);
        (await result).ShouldBe(7);
    }

    [Fact]
    public async Task A_periodic_timer_ticks()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _clock);
        var ticks = CountAsync();

        for (var second = 0; second < 3; second++)
            _clock.Advance(TimeSpan.FromSeconds(1));
        timer.Dispose();
        await ticks;

        _events.ShouldBe(["tick at 1", "tick at 2", "tick at 3"]);

        async Task CountAsync()
        {
            // Without the test's context, it goes on at once and on the thread that moves the clock.
            while (await timer.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false))
                _events.Add($"tick at {Now}");
        }
    }

    [Fact]
    public async Task A_periodic_timer_gets_a_new_period()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), _clock);

        timer.Period = TimeSpan.FromSeconds(2);
        _clock.Advance(TimeSpan.FromSeconds(2));

        (await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    private string Now => (_clock.GetUtcNow() - FakeClock.Start).TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
