using System.Diagnostics;

namespace Shakeout.Fixtures.Watching;

/// <summary>What a <see cref="Watcher"/> saw of the activities of a source.</summary>
public sealed class ActivityRecording
{
    internal ActivityRecording(Track started, Track stopped) => (Started, Stopped) = (new(started), new(stopped));

    /// <summary>Fires when one starts. Its tags and status are not complete yet.</summary>
    public Recording<Activity> Started { get; }

    /// <summary>Fires when one stops, with its tags and status.</summary>
    public Recording<Activity> Stopped { get; }
}
