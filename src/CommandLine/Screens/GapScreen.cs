using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.CommandLine.Screens;

/// <summary>A source line on the screen, and beneath it each of its gaps: the text underlined, with what is said of it.</summary>
/// <param name="source">The line; null where the source is not here: the gap's own text then stands for it.</param>
/// <param name="gaps">The gaps that begin in it, in their order.</param>
internal sealed class GapScreen(string? source, IReadOnlyList<Gap> gaps)
{
    private const int RightmostSentence = 62;

    public IEnumerable<ScreenLine> Lines()
    {
        SourceExcerpt? shown = null;
        foreach (var gap in gaps)
        {
            var excerpt = SourceExcerpt.Of(source, gap);
            if (excerpt.Text != shown?.Text)
                yield return new([new($"{gap.Line,4} │ ", Tone.Quiet), new(excerpt.Text, Tone.Plain)]);
            shown = excerpt;
            foreach (var line in Said(gap, excerpt))
                yield return line;
        }
    }

    private static IEnumerable<ScreenLine> Said(Gap gap, SourceExcerpt excerpt)
    {
        var sentence = GapSentence.Plain(gap);
        var missing = Clean.Of(sentence.Missing);
        var before = new string(' ', excerpt.CellsBefore);
        var line = new string('─', Math.Max(1, excerpt.CellsMarked));
        var isBeside = excerpt.CellsBefore + line.Length <= RightmostSentence;
        yield return Beneath([new($"{before}{line}", Tone.Bad), .. isBeside ? [new($"   {missing}", Tone.Plain)] : Array.Empty<ScreenText>()]);
        if (!isBeside)
            yield return Beneath([new($"{before}{missing}", Tone.Plain)]);
        if (string.Join("; ", new[] { sentence.Reached, sentence.Coverlet }.OfType<string>()) is { Length: > 0 } more)
            yield return Beneath([new($"{before}{Clean.Of(more)}", Tone.Quiet)]);
    }

    private static ScreenLine Beneath(IEnumerable<ScreenText> pieces) => new([new("     │ ", Tone.Quiet), .. pieces]);
}
