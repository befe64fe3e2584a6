namespace Shakeout.Fixtures.Machine;

/// <summary>The lines that went over a console, in the order in which they were completed.</summary>
internal sealed class ConsoleTranscript
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    /// <param name="stream">Where the line went: <c>out</c>, <c>error</c> or <c>in</c>.</param>
    /// <param name="line">The line, with or without its end.</param>
    public void Add(string stream, string line)
    {
        lock (_lines)
            _lines.Add($"{stream}: {line.TrimEnd('\r', '\n')}");
    }
}
