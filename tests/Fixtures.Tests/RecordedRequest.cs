namespace Shakeout.Fixtures.Tests;

/// <summary>A request whose notes can be read, for fixtures that are made without the engine.</summary>
internal sealed class RecordedRequest : IRequestHost
{
    private readonly List<string> _notes = [];

    public bool HasFailed { get; set; }

    public string Notes => string.Join('\n', _notes);

    public FixtureRequest For(string fixture) => new(this)
    {
        Fixture = fixture,
        Scope = Scope.Test,
        AskedBy = "Shop.Tests.Sells",
        Worker = 0,
        DataSeed = 4711,
    };

    public void WriteLine(string line)
    {
    }

    public void Note(string line) => _notes.Add(line);
}
