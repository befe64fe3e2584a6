using System.Diagnostics;

namespace Shakeout.Fixtures.Watching;

/// <summary>Listens to the activities of a source.</summary>
/// <remarks>
/// An activity is the test's if it starts in the test's flow, or in a trace that such a one began: so a server that was
/// started earlier is heard when the request carries the trace on. Others are neither recorded nor made to exist.
/// </remarks>
internal sealed class ActivityWatch(string pattern, Func<bool> isOfTest)
{
    private readonly object _lock = new();
    private readonly NameMatches _sources = new("activity source", pattern);
    private readonly HashSet<ActivityTraceId> _traces = [];
    private readonly HashSet<Activity> _running = [];

    /// <summary>A trace that surrounds the test, and maybe all tests: being part of it tells nothing.</summary>
    private readonly ActivityTraceId? _surrounding = Activity.Current?.TraceId;

    public string? Hint() => _sources.Hint();

    /// <summary>Begins to listen.</summary>
    /// <returns>What ends it.</returns>
    public Action Begin(Track started, Track stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => _sources.Includes(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => Sampled(IsOurs(options.Parent.TraceId)),
            SampleUsingParentId = (ref ActivityCreationOptions<string> _) => Sampled(isOfTest()),
            ActivityStarted = activity =>
            {
                if (Starts(activity))
                    started.Add($"{activity.OperationName} started", activity);
            },
            ActivityStopped = activity =>
            {
                if (Stops(activity))
                    stopped.Add($"{activity.OperationName} stopped", activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener.Dispose;
    }

    private static ActivitySamplingResult Sampled(bool isOurs) => isOurs ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None;

    private bool IsOurs(ActivityTraceId trace)
    {
        lock (_lock)
            return isOfTest() || _traces.Contains(trace);
    }

    private bool Starts(Activity activity)
    {
        if (!IsOurs(activity.TraceId))
            return false;
        lock (_lock)
        {
            if (activity.TraceId != _surrounding)
                _traces.Add(activity.TraceId);
            return _running.Add(activity);
        }
    }

    private bool Stops(Activity activity)
    {
        lock (_lock)
            return _running.Remove(activity);
    }
}
