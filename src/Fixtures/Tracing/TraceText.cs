using System.Globalization;
using System.Text;
using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Tracing;

/// <summary>Traces as they are read: a title, and a line for each thing that happened.</summary>
internal static class TraceText
{
    /// <summary>Writes a trace.</summary>
    public static void Write(ScopeTrace trace, StringBuilder text)
    {
        text.Append(trace.Title).Append('\n');
        foreach (var line in trace.Lines)
            Write(line, text);
    }

    /// <summary>A duration: tenths of a millisecond below ten, seconds from ten on.</summary>
    public static string Of(TimeSpan duration) => duration.TotalMilliseconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0.0} ms"),
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
    };

    private static void Write(TraceLine line, StringBuilder text)
    {
        var start = text.Length;
        if (line.Fixture is { } fixture)
        {
            text.Append("  ");
            Pad(text, Word(line.Kind), 10);
            Pad(text, fixture.Name, 22);
            Pad(text, TypeName.Of(fixture.Scope), 11);
            PadLeft(text, TookTime(line) ? Of(line.Duration) : "", 8);
            text.Append("  ").Append(line.Text);
        }
        else
        {
            text.Append(' ', 12).Append(line.Text);
        }

        while (text.Length > start && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }

    private static string Word(TraceKind kind) => kind switch
    {
        TraceKind.Created => "created",
        TraceKind.Reused => "reused",
        TraceKind.Waited => "waited",
        TraceKind.TornDown => "torn down",
        _ => "FAILED",
    };

    private static bool TookTime(TraceLine line) => line.Kind != TraceKind.Reused;

    private static void Pad(StringBuilder text, string word, int width)
        => text.Append(word).Append(' ', Math.Max(1, width - word.Length));

    private static void PadLeft(StringBuilder text, string word, int width)
        => text.Append(' ', Math.Max(0, width - word.Length)).Append(word);
}
