namespace Shakeout.Fixtures.Time;

/// <summary>
/// A clock that stands still until the test moves it, for code that takes a <see cref="TimeProvider"/>. Timers and delays on it
/// are due when the test says so, and in order.
/// </summary>
/// <remarks>
/// <code>
/// var clock = new FakeClock();
/// var reservation = new Reservation(TimeSpan.FromMinutes(15), clock);
/// clock.Advance(TimeSpan.FromMinutes(15));
/// reservation.IsOver.ShouldBeTrue();
/// </code>
/// <para>
/// It begins at <see cref="Start"/>, in UTC. While it moves, it stops at each timer that is due on the way: the callback runs on
/// the thread that moves the clock, in the execution context that the timer was made in, and sees the time at which it was due.
/// Timers due at the same time run in the order in which they were set. What a callback throws comes out of the move, and the
/// clock stays at that time.
/// </para>
/// <para>
/// A timer that is due at once (a delay of zero) runs with the next move, be it one of <see cref="TimeSpan.Zero"/>. Code that
/// awaits may go on elsewhere, after the move has returned: await its task before asserting.
/// </para>
/// <para>
/// One for each test. May be used from any thread. Moves wait for each other, except for one made by a callback: the outer move
/// then goes on from where that one ended.
/// </para>
/// </remarks>
[Fixture]
public sealed class FakeClock : TimeProvider
{
    private readonly object _moves = new();
    private readonly object _state = new();
    private readonly SortedSet<FakeTimer> _waiting = new(FakeTimer.ByTurn);
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private TimeSpan _autoAdvance;
    private DateTimeOffset _now = Start;
    private long _turn;
    private int _depth;

    /// <summary>Where every clock begins: the start of the year 2000, UTC.</summary>
    public static DateTimeOffset Start { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// How far each read of the time moves the clock, once it was read: for code that measures or loops until it is later.
    /// Default: <see cref="TimeSpan.Zero"/>, reads move nothing. Reads by callbacks, while the clock moves, never move it.
    /// </summary>
    /// <exception cref="FixtureException">It is negative.</exception>
    public TimeSpan AutoAdvance
    {
        get
        {
            lock (_state)
                return _autoAdvance;
        }

        set
        {
            RefuseNegative(value);
            lock (_state)
                _autoAdvance = value;
        }
    }

    /// <summary>The zone of <see cref="TimeProvider.GetLocalNow"/>. Default: UTC, whatever the machine's is.</summary>
    public override TimeZoneInfo LocalTimeZone => _zone;

    /// <summary>How many ticks of <see cref="GetTimestamp"/> make a second: those of <see cref="TimeSpan"/>, 10,000,000.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>A clock for other times than those after <see cref="Start"/>.</summary>
    /// <param name="start">Where it begins. It goes on from there only.</param>
    public static FakeClock StartingAt(DateTimeOffset start) => new() { _now = start.ToUniversalTime() };

    /// <summary>The time, with an offset of zero.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset read, next;
        lock (_state)
        {
            read = _now;
            if (_autoAdvance == TimeSpan.Zero || _depth > 0)
                return read;
            next = Later(_autoAdvance);
            if (_waiting.Min is not { } first || first.Due > next)
            {
                _now = next;
                return read;
            }
        }

        // A read waits for nobody: where another thread has just begun to move the clock, that is move enough.
        if (Monitor.TryEnter(_moves))
        {
            try
            {
                MoveTo(next);
            }
            finally
            {
                Monitor.Exit(_moves);
            }
        }

        return read;
    }

    /// <summary>The time as a number for <see cref="TimeProvider.GetElapsedTime(long)"/>, which agrees with <see cref="GetUtcNow"/> to the tick.</summary>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Sets the zone of <see cref="TimeProvider.GetLocalNow"/>.</summary>
    /// <param name="zone">The zone.</param>
    public void SetLocalTimeZone(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _zone = zone;
    }

    /// <summary>Moves the clock, and runs what is due on the way.</summary>
    /// <param name="by">How far; zero runs what is due now.</param>
    /// <exception cref="FixtureException">It is negative, or leads beyond the year 9999.</exception>
    public void Advance(TimeSpan by)
    {
        RefuseNegative(by);
        lock (_moves)
        {
            DateTimeOffset target;
            lock (_state)
                target = Later(by);
            MoveTo(target);
        }
    }

    /// <summary>Moves the clock to a time, and runs what is due on the way.</summary>
    /// <param name="time">Where to; not before the time it shows.</param>
    /// <exception cref="FixtureException">It has passed already.</exception>
    public void SetUtcNow(DateTimeOffset time)
    {
        lock (_moves)
        {
            lock (_state)
            {
                if (time < _now)
                    throw new FixtureException($"The clock shows {_now:O} and cannot go back to {time.ToUniversalTime():O}: timers and measured times would no longer fit. Begin earlier: FakeClock.StartingAt(…).");
            }

            MoveTo(time.ToUniversalTime());
        }
    }

    /// <summary>Makes a timer that is due by this clock. <see cref="TimeProvider"/> tells of its parameters.</summary>
    /// <param name="callback">What to run when it is due.</param>
    /// <param name="state">What to hand to it.</param>
    /// <param name="dueTime">How long from now; <see cref="Timeout.InfiniteTimeSpan"/> for not yet.</param>
    /// <param name="period">How long between two runs; zero or <see cref="Timeout.InfiniteTimeSpan"/> for one run only.</param>
    /// <returns>The timer; dispose of it to end it, which does not wait for a callback that is running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, or longer than 4,294,967,294 milliseconds.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets a timer anew, or takes it away where it has no due time.</summary>
    internal bool Schedule(FakeTimer timer, TimeSpan? dueTime, TimeSpan? period)
    {
        lock (_state)
        {
            if (timer.IsDisposed)
                return false;
            _waiting.Remove(timer);
            timer.Period = period;
            if (dueTime is { } wait && wait <= DateTimeOffset.MaxValue - _now)
                Queue(timer, _now + wait);
            return true;
        }
    }

    internal void Remove(FakeTimer timer)
    {
        lock (_state)
        {
            timer.IsDisposed = true;
            _waiting.Remove(timer);
        }
    }

    private static void RefuseNegative(TimeSpan by)
    {
        if (by < TimeSpan.Zero)
            throw new FixtureException($"The clock cannot go back by {by:c}: timers and measured times would no longer fit. Give zero or more, or begin earlier: FakeClock.StartingAt(…).");
    }

    private void MoveTo(DateTimeOffset target)
    {
        lock (_state)
            _depth++;
        try
        {
            while (NextUntil(target) is { } timer)
                timer.Run();
        }
        finally
        {
            lock (_state)
                _depth--;
        }
    }

    /// <summary>Moves to the first timer that is due until the target and takes it; with none, moves to the target.</summary>
    private FakeTimer? NextUntil(DateTimeOffset target)
    {
        lock (_state)
        {
            var timer = _waiting.Min is { } first && first.Due <= target ? first : null;
            var time = timer?.Due ?? target;
            _now = time > _now ? time : _now;
            if (timer is null)
                return null;
            _waiting.Remove(timer);
            if (timer.Period is { } period && period <= DateTimeOffset.MaxValue - timer.Due)
                Queue(timer, timer.Due + period);
            return timer;
        }
    }

    private void Queue(FakeTimer timer, DateTimeOffset due)
    {
        (timer.Due, timer.Turn) = (due, ++_turn);
        _waiting.Add(timer);
    }

    private DateTimeOffset Later(TimeSpan by) => by <= DateTimeOffset.MaxValue - _now
        ? _now + by
        : throw new FixtureException($"The clock shows {_now:O} and cannot advance by {by:c}: no date lies beyond the year 9999.");
}
