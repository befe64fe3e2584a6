using Shakeout.BranchCoverage;
using Spectre.Console.Rendering;

namespace Shakeout.CommandLine.Screens;

/// <summary>As much of a source line as fits the screen, without its indentation, and where a gap lies in it.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Start">Where the gap begins in it.</param>
/// <param name="Length">How long the gap is in it.</param>
internal sealed record SourceExcerpt(string Text, int Start, int Length)
{
    private const int Widest = 110;
    private const int ShownBefore = 24;

    /// <summary>How many columns of a terminal lie before the gap: some letters take two.</summary>
    public int CellsBefore => Cells(Text[..Start]);

    /// <summary>How many columns the gap takes.</summary>
    public int CellsMarked => Cells(Text.Substring(Start, Length));

    /// <summary>The part around a gap. A gap of several lines is shown by its first.</summary>
    public static SourceExcerpt Of(string? source, Gap gap) => Of(source, new MarkedText(gap.Text, gap.Column, gap.EndLine == gap.Line ? gap.EndColumn : null));

    /// <summary>The part around a piece of the line.</summary>
    public static SourceExcerpt Of(string? source, MarkedText marked)
    {
        if (source is null || marked.Column > source.Length)
            return Fitting(Clean.Of(marked.Text), 0, marked.Text.Length);
        var indent = Math.Min(source.Length - source.TrimStart().Length, marked.Column - 1);
        var end = Math.Min(marked.EndColumn - 1 ?? source.Length, source.Length);
        return Fitting(Clean.Of(source[indent..].TrimEnd()), marked.Column - 1 - indent, end - marked.Column + 1);
    }

    private static SourceExcerpt Fitting(string text, int start, int length)
    {
        length = Math.Clamp(length, 0, text.Length - start);
        if (text.Length <= Widest)
            return new SourceExcerpt(text, start, length);
        if (start + length > Widest && start > ShownBefore)
        {
            var cut = start - ShownBefore;
            (text, start) = ($"…{text[(cut + 1)..]}", ShownBefore);
        }
        text = text.Length <= Widest ? text : $"{text[..(Widest - 1)]}…";
        return new SourceExcerpt(text, start, Math.Min(length, text.Length - start));
    }

    private static int Cells(string text) => new Segment(text).CellCount();
}

/// <summary>A piece of source text that is marked.</summary>
/// <param name="Text">The text.</param>
/// <param name="Column">Where it begins in its line.</param>
/// <param name="EndColumn">The column after its last letter; null where it goes on in the next line.</param>
internal sealed record MarkedText(string Text, int Column, int? EndColumn);

/// <summary>Text from sources, fit for a terminal: nothing in it moves the cursor.</summary>
internal static class Clean
{
    /// <summary>The same letters, with control letters replaced one for one: columns stay right.</summary>
    public static string Of(string text)
        => string.Concat(text.Select(letter => letter == '\t' ? ' ' : char.IsControl(letter) ? '\uFFFD' : letter));
}
