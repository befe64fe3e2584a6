using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Tracing;

/// <summary>What happened to a fixture.</summary>
internal enum TraceKind
{
    /// <summary>It was set up.</summary>
    Created,

    /// <summary>It was there already.</summary>
    Reused,

    /// <summary>Its set-up failed.</summary>
    Failed,

    /// <summary>The test had to wait for it.</summary>
    Waited,

    /// <summary>It was torn down.</summary>
    TornDown,

    /// <summary>Its teardown failed.</summary>
    TeardownFailed,

    /// <summary>It told something while the test ran.</summary>
    Noted,

    /// <summary>It told something in its set-up or teardown: belongs to the line before.</summary>
    Note,
}

/// <summary>A line of what is told.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Fixture">To which fixture; null for a note of the line before, and of the test itself.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Text">Why, or the note.</param>
internal readonly record struct TraceLine(TraceKind Kind, FixtureDefinition? Fixture, TimeSpan Duration, string Text);

/// <summary>What happened to the fixtures of a test, or at the end of a wider scope.</summary>
/// <param name="title">The test or the scope.</param>
internal sealed class ScopeTrace(string title)
{
    private readonly List<TraceLine> _lines = [];

    /// <summary>The test or the scope.</summary>
    public string Title => title;

    /// <summary>Whether the test failed.</summary>
    public bool HasFailed { get; set; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<TraceLine> Lines => _lines;

    /// <summary>Adds a line.</summary>
    public void Add(TraceKind kind, FixtureDefinition fixture, TimeSpan duration, string text) => _lines.Add(new(kind, fixture, duration, text));

    /// <summary>Adds the notes of the fixture that the line before is about.</summary>
    public void Add(IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
            _lines.Add(new(TraceKind.Note, null, default, note));
    }

    /// <summary>Adds what was noted while the test ran.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="fixture">Whose they are; null for the test's own.</param>
    public void AddNoted(IReadOnlyList<string> notes, FixtureDefinition? fixture)
    {
        foreach (var note in notes)
            _lines.Add(new(TraceKind.Noted, fixture, default, note));
    }
}
