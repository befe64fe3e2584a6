namespace Shakeout.BranchCoverage.Collector;

/// <summary>
/// Coverlet's counts, test by test: what was counted since the test before it ended belongs to a test. So everything belongs to one, and what is
/// set up for several belongs to the first of them.
/// </summary>
internal sealed class TestCounts(CountsFile file) : IDisposable
{
    private readonly object _lock = new();
    private readonly Trackers _trackers = new();
    private int _running;
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

    /// <summary>A test ends.</summary>
    public void End(string test)
    {
        lock (_lock)
        {
            _running--;
            if (_isClosed)
                return;
            foreach (var tracker in _trackers.New())
                file.Add(tracker);
            file.BeginTest(test);
            foreach (var tracker in _trackers.All)
                tracker.WriteDifference(file);
            file.EndTest();
        }
    }

    /// <summary>Only the test method is told of, not what happens before and after it.</summary>
    public void KnowsMethodsOnly()
    {
        lock (_lock)
            file.NoteMethodsOnly();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            file.Dispose();
        }
    }
}
