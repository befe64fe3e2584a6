using Spectre.Console;
using Spectre.Console.Rendering;

namespace Shakeout.CommandLine.Screens;

/// <summary>A line of the screen: pieces of text, each with a tone.</summary>
internal sealed record ScreenLine(IReadOnlyList<ScreenText> Pieces)
{
    public static readonly ScreenLine Empty = new([]);

    /// <summary>A line of one tone.</summary>
    public static ScreenLine Of(string text, Tone tone = Tone.Plain) => new([new ScreenText(text, tone)]);

    /// <summary>The text without its tones.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));
}

/// <summary>A piece of a line.</summary>
internal sealed record ScreenText(string Text, Tone Tone);

/// <summary>What a piece of text is, which a terminal shows as a colour.</summary>
internal enum Tone
{
    Plain,
    Good,
    Bad,
    Warning,
    Quiet,
    Strong,
}

/// <summary>
/// Prints lines whole. Spectre wraps and cuts text at the width of the terminal (80 columns when there is none):
/// a command that was printed so could not be pasted.
/// </summary>
internal sealed class UncutLines(IEnumerable<ScreenLine> lines) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        => lines.SelectMany(line => line.Pieces.Select(piece => new Segment(piece.Text, Style(piece.Tone))).Append(Segment.LineBreak));

    private static Style Style(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        _ => Spectre.Console.Style.Plain,
    };
}
