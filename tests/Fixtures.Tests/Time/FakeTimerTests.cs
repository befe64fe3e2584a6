using System.Globalization;
using Shakeout.Fixtures.Time;

namespace Shakeout.Fixtures.Tests.Time;

public sealed class ATimerOfAFakeClock
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _events = [];

    [Fact]
    public void Runs_when_it_is_due_in_order_and_sees_that_time()
    {
        Set("late", 3);
        Set("first of two", 2);
        Set("second of two", 2);
        Set("every second", 1, 1);
        Set("at once", 0);
        Set("never", null);

        _events.Add("before");
        _clock.Advance(Seconds(2));
        _events.Add($"after, at {Now}");
        _clock.SetUtcNow(FakeClock.Start + Seconds(4.5));
        _events.Add($"after, at {Now}");

        _events.ShouldBe([
            "before", "at once at 0", "every second at 1", "first of two at 2", "second of two at 2", "every second at 2", "after, at 2",
            "late at 3", "every second at 3", "every second at 4", "after, at 4.5"]);
    }

    [Fact]
    public void Runs_on_the_thread_that_moves_the_clock_in_the_context_it_was_made_in()
    {
        var context = new AsyncLocal<string> { Value = "maker" };
        _clock.CreateTimer(_ => _events.Add($"{context.Value} on {Environment.CurrentManagedThreadId}"), null, Seconds(1), Timeout.InfiniteTimeSpan);
        using (ExecutionContext.SuppressFlow())
            _clock.CreateTimer(_ => _events.Add($"{context.Value} without flow"), null, Seconds(1), Timeout.InfiniteTimeSpan);
        context.Value = "mover";

        _clock.Advance(Seconds(1));

        _events.ShouldBe([$"maker on {Environment.CurrentManagedThreadId}", "mover without flow"]);
    }

    [Fact]
    public void Gets_its_state()
    {
        _clock.CreateTimer(state => _events.Add((string)state!), "state", Seconds(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(Seconds(1));

        _events.ShouldBe(["state"]);
    }

    [Fact]
    public async Task May_be_set_anew_and_ends_when_disposed_of()
    {
        var timer = Set("timer", 1);
        timer.Change(Seconds(2), Seconds(5)).ShouldBeTrue();
        _clock.Advance(Seconds(3));
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan).ShouldBeTrue();
        _clock.Advance(Seconds(10));
        timer.Change(Seconds(1), TimeSpan.Zero).ShouldBeTrue();
        _clock.Advance(Seconds(10));
        timer.Change(Seconds(1), Seconds(1)).ShouldBeTrue();
        await timer.DisposeAsync();
        timer.Dispose();
        _clock.Advance(Seconds(10));

        timer.Change(Seconds(1), Seconds(1)).ShouldBeFalse();
        _events.ShouldBe(["timer at 2", "timer at 14"]);
    }

    [Fact]
    public void May_set_dispose_and_make_timers_in_its_callback()
    {
        ITimer? again = null, doomed = null;
        again = _clock.CreateTimer(
            _ =>
            {
                _events.Add($"again at {Now}");
                again!.Change(Seconds(2), Timeout.InfiniteTimeSpan);
                doomed!.Dispose();
                Set("made by it", 1);
            },
            null,
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
        doomed = Set("doomed", 0);

        _clock.Advance(Seconds(4));

        _events.ShouldBe(["again at 0", "made by it at 1", "again at 2", "made by it at 3", "again at 4"]);
    }

    [Fact]
    public void May_move_the_clock_itself()
    {
        _clock.CreateTimer(
            _ =>
            {
                _events.Add($"works from {Now}");
                _clock.Advance(Seconds(5));
                _events.Add($"to {Now}");
            },
            null,
            Seconds(1),
            Timeout.InfiniteTimeSpan);
        Set("meanwhile", 3);

        _clock.Advance(Seconds(2));

        _events.Append($"now {Now}").ShouldBe(["works from 1", "meanwhile at 3", "to 6", "now 6"]);
    }

    [Fact]
    public void Stops_the_move_with_what_it_throws_and_the_next_move_goes_on()
    {
        _clock.CreateTimer(_ => throw new InvalidOperationException("the shop is closed"), null, Seconds(1), Timeout.InfiniteTimeSpan);
        Set("next", 2);

        Should.Throw<InvalidOperationException>(() => _clock.Advance(Seconds(3))).Message.ShouldBe("the shop is closed");
        _events.Add($"stands at {Now}");
        _clock.Advance(Seconds(1));

        _events.ShouldBe(["stands at 1", "next at 2"]);
    }

    [Fact]
    public void Takes_the_times_that_the_systems_take()
    {
        var tooLong = TimeSpan.FromMilliseconds(0xFFFFFFFE) + TimeSpan.FromMilliseconds(1);

        foreach (var clock in (TimeProvider[])[_clock, TimeProvider.System])
        {
            using var timer = clock.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, TimeSpan.FromMilliseconds(0xFFFFFFFE));
            Should.Throw<ArgumentOutOfRangeException>(() => timer.Change(tooLong, TimeSpan.Zero)).ParamName.ShouldBe("dueTime");
            Should.Throw<ArgumentOutOfRangeException>(() => timer.Change(TimeSpan.Zero, tooLong)).ParamName.ShouldBe("period");
            Should.Throw<ArgumentOutOfRangeException>(() => timer.Change(Seconds(-2), TimeSpan.Zero)).ParamName.ShouldBe("dueTime");
            Should.Throw<ArgumentNullException>(() => clock.CreateTimer(null!, null, TimeSpan.Zero, TimeSpan.Zero));
        }
    }

    [Fact]
    public void Is_never_due_beyond_the_year_9999()
    {
        var clock = FakeClock.StartingAt(DateTimeOffset.MaxValue - Seconds(3));
        clock.CreateTimer(_ => _events.Add("out of time"), null, Seconds(4), Timeout.InfiniteTimeSpan);
        clock.CreateTimer(_ => _events.Add("tick"), null, Seconds(1), Seconds(2));

        clock.SetUtcNow(DateTimeOffset.MaxValue);

        _events.ShouldBe(["tick", "tick"]);
    }

    [Fact]
    public void May_wait_for_other_threads_that_read_the_clock()
    {
        _clock.AutoAdvance = Seconds(1);
        _clock.CreateTimer(
            _ =>
            {
                var reader = new Thread(() => _events.Add($"read {Now}"));
                reader.Start();
                reader.Join();
            },
            null,
            Seconds(1),
            Timeout.InfiniteTimeSpan);

        _clock.Advance(Seconds(2));

        _events.ShouldBe(["read 1"]);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private string Now => (_clock.GetUtcNow() - FakeClock.Start).TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private ITimer Set(string name, double? due, double? period = null) => _clock.CreateTimer(
        _ => _events.Add($"{name} at {Now}"), null, due is { } wait ? Seconds(wait) : Timeout.InfiniteTimeSpan,
        period is { } every ? Seconds(every) : Timeout.InfiniteTimeSpan);
}
