namespace Shakeout.Fixtures.Tests.Faulting;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Alarm> _alarms = [];

    public void Advance()
    {
        Alarm[] due;
        lock (_alarms)
            due = [.. _alarms];
        foreach (var alarm in due)
            alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(() => callback(state), left => { lock (_alarms) _alarms.Remove(left); });
        lock (_alarms)
            _alarms.Add(alarm);
        return alarm;
    }

    private sealed class Alarm(Action ring, Action<Alarm> leave) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => leave(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
