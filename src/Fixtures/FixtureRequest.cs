namespace Shakeout.Fixtures;

/// <summary>
/// Who asks for a fixture and with what: a parameter of this type in a fixture, or in a test, is filled with it.
/// </summary>
/// <remarks>It may be kept until the teardown, and used from any thread.</remarks>
public sealed class FixtureRequest
{
    private readonly IRequestHost _host;

    internal FixtureRequest(IRequestHost host) => _host = host;

    /// <summary>The name of the fixture that is asked for; the test's own name where a test asks for its request.</summary>
    public required string Fixture { get; init; }

    /// <summary>The fixture's scope.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The test that asked first, by its display name: later ones share what is made now.</summary>
    public required string AskedBy { get; init; }

    /// <summary>The value picked for the fixture's <see cref="ValuesAttribute"/> parameter; an array for several, null for none.</summary>
    public object? Parameter { get; init; }

    /// <summary>
    /// Which of the workers that run in parallel asks, from 0: tests that run at the same time have different numbers.
    /// In a fixture of assembly scope, the number of the worker that asked first.
    /// </summary>
    public required int Worker { get; init; }

    /// <summary>
    /// The seed for this run's random data: <c>SHAKEOUT_DATA_SEED</c>, else drawn once a run and told in the output of a
    /// failing test. It has nothing to do with the order of the tests.
    /// </summary>
    public required ulong DataSeed { get; init; }

    /// <summary>Cancelled when the run is cancelled, or the time limit of the set-up has passed.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether a test has failed in this scope so far; known in the teardown.</summary>
    public bool HasFailed => _host.HasFailed;

    /// <summary>Writes a line to the output of the test that is running.</summary>
    /// <param name="line">The text, without a line end.</param>
    public void WriteLine(string line) => _host.WriteLine(line);

    /// <summary>
    /// Adds a line to what is told about the fixture: in the fixtures' file, in <c>shakeout fixtures --show</c>, and in the
    /// output of a failing test.
    /// </summary>
    /// <param name="line">The text, without a line end.</param>
    public void Note(string line) => _host.Note(line);
}
