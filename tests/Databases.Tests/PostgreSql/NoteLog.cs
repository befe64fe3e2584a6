namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>Requests whose notes are kept.</summary>
internal sealed class NoteLog : IRequestHost
{
    private readonly List<string> _lines = [];

    public bool HasFailed => false;

    public string Text
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public FixtureRequest Request(CancellationToken cancellation) => new(this)
    {
        Fixture = "PostgresCluster",
        Scope = Scope.Assembly,
        AskedBy = "Shop.Tests.OrderTests.Writes",
        Worker = 0,
        DataSeed = 4711,
        Cancellation = cancellation,
    };

    public void WriteLine(string line)
    {
    }

    public void Note(string line)
    {
        lock (_lines)
            _lines.Add(line);
    }
}
