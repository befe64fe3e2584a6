using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.CommandLine.Screens;

/// <summary>What the screen says of a run's coverage: the gaps, member by member, then the figures.</summary>
/// <param name="result">What was covered.</param>
/// <param name="read">Reads the sources whose lines are shown.</param>
/// <param name="failures">What the gates say against it, a sentence each.</param>
internal sealed class CoverageScreen(CoverageResult result, ReadSource read, IReadOnlyList<string> failures)
{
    private const int GapsShown = 50;
    private const int UncalledShown = 10;
    private const int UnshownShown = 20;
    private const int FiguresColumn = 58;

    private readonly MemberIndex _members = new(result.Files);
    private readonly Dictionary<string, FileCoverage> _files = result.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path);
    private readonly Summary _summary = new(result, name => $"`{name}`");

    /// <summary>All of it.</summary>
    public IEnumerable<ScreenLine> Lines() => [ScreenLine.Empty, .. Members(), .. More(), .. Unshown(), .. Partial(), .. Summary()];

    private IEnumerable<ScreenLine> Members()
    {
        foreach (var group in result.Gaps.Take(GapsShown).GroupBy(gap => (gap.File, Member: _members.Of(gap), gap.Member)))
        {
            yield return Header(group.First(), group.Key.Member);
            var source = SourceOf(group.Key.File);
            foreach (var line in group.GroupBy(gap => gap.Line).SelectMany(ofLine => new GapScreen(source?.ElementAtOrDefault(ofLine.Key - 1), [.. ofLine]).Lines()))
                yield return line;
            yield return ScreenLine.Empty;
        }
    }

    private static ScreenLine Header(Gap gap, MemberCoverage? member)
        => Header(gap.File, gap.Member, member is null ? null : $"line {Figures.Percent(member.Lines)}   {Figures.Outcomes(member.Outcomes)}");

    private static ScreenLine Header(string file, string member, string? figures)
    {
        var place = $"{file}  ";
        var name = ShortName.Of(member);
        return new(
        [
            new(place, Tone.Quiet),
            new(name, Tone.Strong),
            new(figures is null ? "" : $"{new string(' ', Math.Max(3, FiguresColumn - place.Length - name.Length))}{figures}", Tone.Quiet),
        ]);
    }

    private IReadOnlyList<string>? SourceOf(string file) => _files.TryGetValue(file, out var known) ? read(known) : null;

    private IEnumerable<ScreenLine> More()
    {
        var more = result.Gaps.Count - GapsShown;
        return more <= 0 ? [] : [ScreenLine.Of($"… and {Figures.Counted(more, "more gap")}: the report of --html shows them all"), ScreenLine.Empty];
    }

    private IEnumerable<ScreenLine> Unshown()
    {
        foreach (var effects in result.Unshown.Take(UnshownShown))
        {
            var place = effects.Coverage.Compound.Place;
            yield return Header(effects.File, place.Member, $"MC/DC {effects.Coverage.Ratio}");
            foreach (var line in new EffectScreen(SourceOf(effects.File)?.ElementAtOrDefault(place.Line - 1), effects.Coverage).Lines())
                yield return line;
            yield return ScreenLine.Empty;
        }
        var more = result.Unshown.Count - UnshownShown;
        if (more > 0)
            yield return ScreenLine.Of($"… and {Figures.Counted(more, "more condition")} with parts never shown to matter: the report of --html shows them all");
    }

    private IEnumerable<ScreenLine> Partial()
    {
        string[] lines = [.. result.Files.SelectMany(file => file.PartialLines, (file, line) => $"  {file.Path}:{line.Key}  {line.Value} ways taken")];
        return lines.Length == 0 ? [] :
        [
            ScreenLine.Of($"{Figures.Counted(lines.Length, "line")} ran and left a way out, by the report's own figures:"),
            .. lines.Take(GapsShown).Select(line => ScreenLine.Of(line, Tone.Quiet)),
            .. lines.Length <= GapsShown ? (ScreenLine[])[] : [ScreenLine.Of($"  and {lines.Length - GapsShown} more", Tone.Quiet)],
            ScreenLine.Empty,
        ];
    }

    private IEnumerable<ScreenLine> Summary() =>
    [
        ScreenLine.Of(BranchCoverage.Wording.Summary.Title(result), result.Gaps.Count == 0 ? Tone.Good : Tone.Bad),
        new([.. ((ScreenText[][])[Figure("line", result.Lines), Figure("branch", result.Branches), Figure("outcome", result.Outcomes)])
            .Where(figure => figure.Length > 0).SelectMany((figure, at) => at == 0 ? figure : [new ScreenText("   ", Tone.Quiet), .. figure])]),
        .. _summary.Counts.Select(sentence => ScreenLine.Of(sentence)),
        .. Uncalled(),
        .. _summary.Drift.Select(sentence => ScreenLine.Of(sentence, Tone.Warning)),
        .. result.Notes.SelectMany(note => note.Split('\n')).Select(note => ScreenLine.Of(note, Tone.Quiet)),
        .. failures.Select(failure => SuiteScreen.Title("✗", Tone.Bad, failure)),
    ];

    private static ScreenText[] Figure(string name, Ratio ratio)
        => ratio.Total == 0 ? [] : [new($"{name} {Figures.Percent(ratio)}", Tone.Strong), new($" ({ratio})", Tone.Quiet)];

    private IEnumerable<ScreenLine> Uncalled()
    {
        string[] names = [.. result.Files.SelectMany(file => file.Members.Where(member => !member.Called), (file, member) => $"{ShortName.Of(member.Name)} ({file.Path}:{member.Line})")];
        var more = names.Length - UncalledShown;
        return [.. names.Take(UncalledShown).Select(name => ScreenLine.Of($"  never called  {name}", Tone.Quiet)),
            .. more <= 0 ? (ScreenLine[])[] : [ScreenLine.Of($"  and {more} more: the report of --html names them all", Tone.Quiet)]];
    }
}
