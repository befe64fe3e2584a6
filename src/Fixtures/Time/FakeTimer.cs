namespace Shakeout.Fixtures.Time;

/// <summary>A timer of a <see cref="FakeClock"/>, whose lock guards all that changes here.</summary>
internal sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
{
    private const uint LongestMilliseconds = 0xFFFFFFFE;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    /// <summary>The earliest first; those due at the same time in the order in which they were set.</summary>
    public static IComparer<FakeTimer> ByTurn { get; } =
        Comparer<FakeTimer>.Create((one, other) => (one.Due, one.Turn).CompareTo((other.Due, other.Turn)));

    public DateTimeOffset Due { get; set; }

    public long Turn { get; set; }

    public TimeSpan? Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var due = Checked(dueTime, nameof(dueTime));
        var every = Checked(period, nameof(period));
        return clock.Schedule(this, due, every == TimeSpan.Zero ? null : every);
    }

    public void Run()
    {
        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, _ => callback(state), null);
    }

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <summary>The time, or null for never, by the rules of <see cref="Timer"/>.</summary>
    private static TimeSpan? Checked(TimeSpan time, string name)
    {
        if (time == Timeout.InfiniteTimeSpan)
            return null;
        ArgumentOutOfRangeException.ThrowIfNegative(time.Ticks, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time.TotalMilliseconds, LongestMilliseconds, name);
        return time;
    }
}
