namespace Shakeout.Fixtures.Tests;

/// <summary>A request whose notes and output are kept, in the order in which they came.</summary>
internal sealed class RequestLog : IRequestHost
{
    private readonly List<string> _lines = [];

    public bool HasFailed { get; set; }

    /// <summary>What a fixture said: <c>note: …</c> and <c>output: …</c>, a line each.</summary>
    public string Lines => string.Join('\n', _lines);

    public FixtureRequest Request(string test = "Shop.Tests.OrderTests.Writes(count: 2)") => Cancelled(test, CancellationToken.None);

    public FixtureRequest Cancelled(string test, CancellationToken cancellation) => new(this)
    {
        Fixture = "Shop",
        Scope = Scope.Test,
        AskedBy = test,
        Worker = 0,
        DataSeed = 4711,
        Cancellation = cancellation,
    };

    public void WriteLine(string line) => _lines.Add($"output: {line}");

    public void Note(string line) => _lines.Add($"note: {line}");
}
