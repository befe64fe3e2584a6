namespace Shakeout.Fixtures.Watching;

/// <summary>All that a watcher saw, in one order across its sources. Thread safe.</summary>
internal sealed class Sequence
{
    private readonly object _lock = new();
    private readonly List<(Track Track, Sighting Sighting)> _seen = [];
    private TaskCompletionSource _next = NewPulse();

    public IReadOnlyList<Sighting> All
    {
        get
        {
            lock (_lock)
                return [.. _seen.Select(entry => entry.Sighting)];
        }
    }

    /// <summary>Completed by the next thing that is seen. Take it before looking at what was seen, and nothing is missed.</summary>
    public Task Next
    {
        get
        {
            lock (_lock)
                return _next.Task;
        }
    }

    public IReadOnlyList<Sighting> Of(Track track)
    {
        lock (_lock)
            return [.. _seen.Where(entry => entry.Track == track).Select(entry => entry.Sighting)];
    }

    public void Add(Track track, string name, object? value)
    {
        lock (_lock)
            _seen.Add((track, new Sighting(_seen.Count + 1, name, value)));
        Pulse();
    }

    /// <summary>Wakes those who wait, to look again.</summary>
    public void Pulse()
    {
        TaskCompletionSource pulse;
        lock (_lock)
            (pulse, _next) = (_next, NewPulse());
        pulse.SetResult();
    }

    /// <summary>Everything seen, line by line, for a message.</summary>
    public string Told()
    {
        var all = All;
        return all.Count == 0 ? "Nothing was seen." : $"Seen:\n{string.Join('\n', all.Select(sighting => $"  {sighting}"))}";
    }

    private static TaskCompletionSource NewPulse() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
