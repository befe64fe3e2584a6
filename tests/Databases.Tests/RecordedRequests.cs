using System.Text.RegularExpressions;

namespace Shakeout.Databases.Tests;

/// <summary>Requests of tests by name, and what was noted to them.</summary>
internal sealed partial class RecordedRequests : IRequestHost
{
    private readonly List<string> _notes = [];

    /// <summary>The notes of all of them, without durations.</summary>
    public string Notes
    {
        get
        {
            lock (_notes)
                return Duration().Replace(string.Join('\n', _notes), "# ms");
        }
    }

    bool IRequestHost.HasFailed => false;

    public FixtureRequest Of(string test) => new(this)
    {
        Fixture = "TestDatabase",
        Scope = Scope.Test,
        AskedBy = test,
        Worker = 0,
        DataSeed = 4711,
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
