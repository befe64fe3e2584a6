using System.Text.RegularExpressions;

namespace Shakeout.Databases.Tests;

/// <summary>Requests of tests by name, and what was noted to them.</summary>
internal sealed partial class RecordedRequests : IRequestHost
{
    private readonly List<string> _notes = [];

    /// <summary>The notes of all of them, without durations.</summary>
    public string Notes => Duration().Replace(NotesWithDurations, "# ms");

    /// <summary>The notes of all of them, as they were made.</summary>
    public string NotesWithDurations
    {
        get
        {
            lock (_notes)
                return string.Join('\n', _notes);
        }
    }

    bool IRequestHost.HasFailed => false;

    public FixtureRequest Of(string test) => Cancelled(test, CancellationToken.None);

    public FixtureRequest Cancelled(string test, CancellationToken cancellation) => new(this)
    {
        Fixture = "TestDatabase",
        Scope = Scope.Test,
        AskedBy = test,
        Worker = 0,
        DataSeed = 4711,
        Cancellation = cancellation,
    };

    void IRequestHost.WriteLine(string line) => throw new NotSupportedException();

    void IRequestHost.Note(string line)
    {
        lock (_notes)
            _notes.Add(line);
    }

    [GeneratedRegex(@"\d+(\.\d+)? m?s\b")]
    private static partial Regex Duration();
}
