namespace Shakeout.Fixtures.Tests;

/// <summary>A request whose notes and output are kept, in the order in which they came; for fixtures that are made without the engine.</summary>
internal sealed class RequestLog : IRequestHost
{
    private readonly List<(string Kind, string Text)> _lines = [];

    public bool HasFailed { get; set; }

    /// <summary>What a fixture said: <c>note: …</c> and <c>output: …</c>, a line each.</summary>
    public string Lines => string.Join('\n', _lines.Select(line => $"{line.Kind}: {line.Text}"));

    /// <summary>What it noted, and nothing else.</summary>
    public string Notes => string.Join('\n', _lines.Where(line => line.Kind == "note").Select(line => line.Text));

    public FixtureRequest Request(string test = "Shop.Tests.OrderTests.Writes(count: 2)", string fixture = "Shop") => Made(test, fixture, CancellationToken.None);

    public FixtureRequest Cancelled(string test, CancellationToken cancellation) => Made(test, "Shop", cancellation);

    public void WriteLine(string line) => _lines.Add(("output", line));

    public void Note(string line) => _lines.Add(("note", line));

    private FixtureRequest Made(string test, string fixture, CancellationToken cancellation) => new(this)
    {
        Fixture = fixture,
        Scope = Scope.Test,
        AskedBy = test,
        Worker = 0,
        DataSeed = 4711,
        Cancellation = cancellation,
    };
}
