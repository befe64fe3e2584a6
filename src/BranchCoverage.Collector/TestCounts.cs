namespace Shakeout.BranchCoverage.Collector;

/// <summary>
/// Coverlet's counts, test by test: what was counted since the test before it ended belongs to a test. So everything belongs to one, and what is
/// set up for several belongs to the first of them. Where only the test method is told of, what is counted outside is nobody's.
/// </summary>
internal sealed class TestCounts(CountsFile file) : IDisposable
{
    private readonly object _lock = new();
    private readonly Trackers _trackers = new();
    private int _running;
    private bool _knowsMethodsOnly;
    private bool _isClosed;

    /// <summary>A test begins.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (++_running > 1 && !_isClosed)
                file.NoteOverlap();
        }
    }

    /// <summary>A test method begins: the set-up of its test is over.</summary>
    public void BeginMethod()
    {
        lock (_lock)
        {
            _knowsMethodsOnly = true;
            if (!_isClosed)
                Write(test: null);
        }
        Begin();
    }

    /// <summary>A test ends.</summary>
    public void End(string test)
    {
        lock (_lock)
        {
            _running--;
            if (!_isClosed)
                Write(test);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_knowsMethodsOnly && !_isClosed)
                Write(test: null);
            _isClosed = true;
            file.Dispose();
        }
    }

    private void Write(string? test)
    {
        try
        {
            WriteCounts(test);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _isClosed = true;
            file.NoteFault();
        }
    }

    private void WriteCounts(string? test)
    {
        foreach (var tracker in _trackers.New())
            file.Add(tracker);
        // Where coverlet measures nothing, or nothing yet, no test did anything.
        if (_trackers.All.Count == 0)
            return;
        file.Begin(test);
        foreach (var tracker in _trackers.All)
            tracker.WriteDifference(file);
        file.End();
    }
}
