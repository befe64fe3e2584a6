using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.CommandLine.Screens;

/// <summary>A compound condition with a condition that was never shown to matter: a table of the ways that tests went, and the way to add.</summary>
/// <param name="source">The line where it begins; null where the source is not here.</param>
/// <param name="coverage">What is known of it.</param>
internal sealed class EffectScreen(string? source, CompoundCoverage coverage)
{
    private const int WaysShown = 24;
    private const int WidestCondition = 60;

    private readonly Decision _place = coverage.Compound.Place;

    public IEnumerable<ScreenLine> Lines()
    {
        var excerpt = SourceExcerpt.Of(source, new MarkedText(_place.Text, _place.Column, _place.EndLine == _place.Line ? _place.EndColumn : null));
        var before = new string(' ', excerpt.CellsBefore);
        return
        [
            new([new($"{_place.Line,4} │ ", Tone.Quiet), new(excerpt.Text, Tone.Plain)]),
            Beneath($"{before}{new string('─', Math.Max(1, excerpt.CellsMarked))}", Tone.Warning),
            .. EffectSentence.Of(coverage, name => $"`{name}`").Select(sentence => Beneath(Clean.Of($"{before}{sentence}"), Tone.Plain)),
            .. Table().Select(row => Beneath($"{before}{row}", Tone.Quiet)),
        ];
    }

    private IEnumerable<string> Table()
    {
        var seen = coverage.Vectors.Take(WaysShown).ToList();
        var texts = coverage.Compound.Conditions.Select(Fitting).ToList();
        var width = texts.Append(Whole).Max(text => text.Length);
        var seenWidth = Math.Max("seen".Length, 3 * seen.Count - 2);
        string Row(string text, string ways, string missing) => $"{text.PadRight(width)}   {ways.PadRight(seenWidth)}   {missing}".TrimEnd();

        return
        [
            Row("", coverage.Vectors.Count > WaysShown ? $"seen: {WaysShown} of {coverage.Vectors.Count}" : "seen", "to add"),
            .. texts.Select((text, at) => Row(text, Letters(seen, way => way.Values[at]), Letters(coverage.Missing, way => way.Values[at]))),
            Row(Whole, Letters(seen, way => way.Result ? 'T' : 'F'), Letters(coverage.Missing, way => way.Result ? 'T' : 'F')),
        ];
    }

    private const string Whole = "the whole";

    private static string Letters(IEnumerable<Vector> ways, Func<Vector, char> letter) => string.Join("  ", ways.Select(letter));

    private static string Fitting(string text) => Clean.Of(text.Length <= WidestCondition ? text : $"{text[..(WidestCondition - 1)]}…");

    private static ScreenLine Beneath(string text, Tone tone) => new([new("     │ ", Tone.Quiet), new(text, tone)]);
}
