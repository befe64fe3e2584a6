using System.Text;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Tracing;

/// <summary>Traces as they are read: a title, and a line for each thing that happened.</summary>
internal static class TraceText
{
    private const int Indentation = 12;

    private static readonly string NextLine = "\n" + new string(' ', Indentation);

    /// <summary>Writes a trace.</summary>
    public static void Write(ScopeTrace trace, StringBuilder text)
    {
        text.Append(trace.Title.ReplaceLineEndings("\\n")).Append(trace.HasFailed ? "  FAILED\n" : "\n");
        foreach (var line in trace.Lines)
            Write(line, text);
    }

    private static void Write(TraceLine line, StringBuilder text)
    {
        var start = text.Length;
        if (line.Kind == TraceKind.Note)
        {
            text.Append(' ', Indentation);
        }
        else
        {
            text.Append("  ");
            Pad(text, Word(line.Kind), 10);
            Pad(text, line.Fixture?.Name ?? "the test", 22);
            Pad(text, ScopeText.Of(line.Fixture?.Scope ?? Scope.Test), 11);
            PadLeft(text, TookTime(line) ? DurationText.Of(line.Duration) : "", 8);
            text.Append("  ");
        }

        text.Append(line.Text.ReplaceLineEndings(NextLine));
        while (text.Length > start && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }

    private static string Word(TraceKind kind) => kind switch
    {
        TraceKind.Created => "created",
        TraceKind.Reused => "reused",
        TraceKind.Waited => "waited",
        TraceKind.Noted => "noted",
        TraceKind.TornDown => "torn down",
        _ => "FAILED",
    };

    private static bool TookTime(TraceLine line) => line.Kind is not (TraceKind.Reused or TraceKind.Noted);

    private static void Pad(StringBuilder text, string word, int width)
        => text.Append(word).Append(' ', Math.Max(1, width - word.Length));

    private static void PadLeft(StringBuilder text, string word, int width)
        => text.Append(' ', Math.Max(0, width - word.Length)).Append(word);
}
