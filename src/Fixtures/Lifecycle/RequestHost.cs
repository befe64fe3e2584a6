namespace Shakeout.Fixtures.Lifecycle;

/// <summary>Passes on what a fixture writes: to its scope's trace, and to the output of the test that runs.</summary>
/// <param name="scope">The scope that the fixture lives in.</param>
internal sealed class RequestHost(ILiveScope scope) : IRequestHost
{
    private readonly object _gate = new();
    private List<string>? _notes;

    /// <inheritdoc/>
    public bool HasFailed => scope.HasFailed;

    /// <inheritdoc/>
    public void WriteLine(string line) => scope.Output(line);

    /// <inheritdoc/>
    public void Note(string line)
    {
        lock (_gate)
            (_notes ??= []).Add(line);
    }

    /// <summary>Takes the notes since the last time.</summary>
    public IReadOnlyList<string> TakeNotes()
    {
        if (_notes is null)
            return [];
        lock (_gate)
        {
            var notes = _notes;
            _notes = null;
            return notes;
        }
    }
}

/// <summary>What a fixture needs to know of the scope that it lives in.</summary>
internal interface ILiveScope
{
    /// <summary>Whether a test of it has failed so far.</summary>
    bool HasFailed { get; }

    /// <summary>Remembers that something of it failed, and in the wider scopes too.</summary>
    void MarkFailed();

    /// <summary>Writes a line to the output of the test that runs.</summary>
    void Output(string line);
}
