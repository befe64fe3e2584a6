using System.Text.Json;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers.Html;

/// <summary>What the page shows, as data for its script.</summary>
internal static class HtmlData
{
    // Control letters that no source line holds mark what is set as code within a sentence.
    private static string Code(string text) => $"\u0002{text}\u0003";

    /// <summary>All of it as JSON that can stand in a page.</summary>
    public static string Write(CoverageResult result, ReadSource read)
    {
        var summary = new Summary(result, Code);
        var members = new MemberIndex(result.Files);
        var gaps = result.Gaps.Index().ToLookup(entry => entry.Item.File);
        return JsonText.Embedded(json =>
        {
            json.WriteString("title", Summary.Title(result));
            json.WriteObjects("figures", [("lines", result.Lines), ("branches", result.Branches), ("outcomes", result.Outcomes)], WriteFigure);
            json.WriteTexts("sentences", [.. summary.Counts, .. summary.Drift, .. result.Notes]);
            // A file that two projects compile is shown once.
            json.WriteObjects("files", result.Files.DistinctBy(file => file.Path), (json, file) =>
            {
                WriteFile(json, file);
                HtmlSource.Write(json, file, read(file));
                json.WriteObjects("gaps", gaps[file.Path].OrderBy(entry => entry.Item.Line).ThenBy(entry => entry.Item.Column),
                    (json, entry) => WriteGap(json, entry, members.Of(entry.Item)));
            });
            json.WriteObjects("unshown", result.Unshown, WriteUnshown);
            json.WriteObjects("uncalled", result.Files.SelectMany(file => file.Members.Where(member => !member.Called), (file, member) => (file.Path, member)), WriteUncalled);
        });
    }

    private static void WriteFigure(Utf8JsonWriter json, (string Name, Ratio Ratio) figure)
    {
        json.WriteString("name", figure.Name);
        json.WriteString("percent", Figures.Percent(figure.Ratio));
        json.WriteString("of", figure.Ratio.Total == 0 ? "" : $" ({figure.Ratio})");
    }

    private static void WriteFile(Utf8JsonWriter json, FileCoverage file)
    {
        json.WriteString("path", file.Path);
        json.WriteString("project", file.Project);
        json.WriteString("lines", Figures.Percent(file.LineRatio));
        json.WriteString("outcomes", Figures.Outcomes(file.OutcomeRatio));
    }

    private static void WriteGap(Utf8JsonWriter json, (int Rank, Gap Gap) entry, MemberCoverage? member)
    {
        var gap = entry.Gap;
        var sentence = new GapSentence(gap, Code);
        json.WriteNumber("rank", entry.Rank);
        json.WriteNumber("line", gap.Line);
        json.WriteNumber("column", gap.Column);
        json.WriteNumber("endLine", gap.EndLine);
        json.WriteNumber("endColumn", gap.EndColumn);
        json.WriteString("member", ShortName.Of(gap.Member));
        json.WriteString("text", gap.Text);
        json.WriteString("outcome", gap.Missing.Word());
        json.WriteString("missing", sentence.Missing);
        json.WriteString("reached", sentence.Reached);
        json.WriteString("coverlet", sentence.Coverlet);
        json.WriteBoolean("complete", member is { Lines: var lines } && lines.Covered == lines.Total);
        json.WriteString("memberLines", member is null ? null : Figures.Percent(member.Lines));
        json.WriteString("memberOutcomes", member is null ? null : Figures.Outcomes(member.Outcomes));
    }

    private static void WriteUncalled(Utf8JsonWriter json, (string Path, MemberCoverage Member) entry)
    {
        json.WriteString("member", ShortName.Of(entry.Member.Name));
        json.WriteString("path", entry.Path);
        json.WriteNumber("line", entry.Member.Line);
    }

    private static void WriteUnshown(Utf8JsonWriter json, UnshownEffects effects)
    {
        var (coverage, place) = (effects.Coverage, effects.Coverage.Compound.Place);
        json.WriteString("member", ShortName.Of(place.Member));
        json.WriteString("path", effects.File);
        json.WriteNumber("line", place.Line);
        json.WriteString("text", place.Text);
        json.WriteString("figure", $"MC/DC {coverage.Ratio}");
        json.WriteTexts("sentences", EffectSentence.Of(coverage, Code).Select(sentence => sentence.ToString()));
        json.WriteTexts("conditions", coverage.Compound.Conditions);
        json.WriteTexts("seen", coverage.Vectors.Select(Letters));
        json.WriteTexts("missing", coverage.Missing.Select(Letters));
    }

    // A letter for each condition, and one for the whole.
    private static string Letters(Vector way) => $"{way.Values}{(way.Result ? 'T' : 'F')}";
}
