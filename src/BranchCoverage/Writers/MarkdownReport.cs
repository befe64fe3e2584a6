using System.Text;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>The result as a summary for a pull request: the figures, the first gaps, and the rest folded.</summary>
internal static class MarkdownReport
{
    private const int ShownGaps = 10;

    // GitHub cuts a comment at 65,536 letters.
    private const int FoldedGaps = 150;

    /// <summary>The whole result as text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="failures">What the gates say against it, a sentence each.</param>
    public static string Write(CoverageResult result, IReadOnlyList<string> failures)
    {
        var page = new StringBuilder();
        page.Append($"## {(failures.Count == 0 ? "" : "❌ ")}Branch coverage: {Summary.Title(result)}\n");
        AppendList(page, failures.Select(failure => $"❌ {failure}"));
        AppendFigures(page, result);
        AppendGaps(page, result.Gaps);
        AppendUnshown(page, result.Unshown);
        var summary = new Summary(result, MarkdownCode.Of);
        AppendList(page, [.. summary.Counts, .. summary.Drift, .. result.Notes]);
        return page.ToString();
    }

    private static void AppendFigures(StringBuilder page, CoverageResult result)
    {
        page.Append("\n| | lines | branches | outcomes |\n| --- | ---: | ---: | ---: |\n");
        var projects = ProjectCoverage.Of(result);
        foreach (var project in projects.Count > 1 ? projects : [])
            AppendFigures(page, MarkdownCode.Of(project.Name), project.Figures);
        AppendFigures(page, "all", [result.Lines, result.Branches, result.Outcomes]);
    }

    private static void AppendFigures(StringBuilder page, string name, IEnumerable<Ratio> figures)
        => page.Append($"| {name} | {string.Join(" | ", figures.Select(figure => figure.Total == 0 ? Figures.Percent(figure) : $"{Figures.Percent(figure)} ({figure})"))} |\n");

    private static void AppendGaps(StringBuilder page, IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0)
            return;
        AppendTable(page, gaps.Take(ShownGaps));
        var more = gaps.Count - ShownGaps;
        if (more <= 0)
            return;
        page.Append($"\n<details><summary>{Figures.Counted(more, "more gap")}</summary>\n");
        AppendTable(page, gaps.Skip(ShownGaps).Take(FoldedGaps));
        if (more > FoldedGaps)
            page.Append($"\nand {more - FoldedGaps} more: the report of `--html` shows them all.\n");
        page.Append("\n</details>\n");
    }

    private static void AppendTable(StringBuilder page, IEnumerable<Gap> gaps)
    {
        page.Append("\n| where | what never happened |\n| --- | --- |\n");
        foreach (var gap in gaps)
            page.Append($"| {MarkdownCode.Of($"{gap.File}:{gap.Line}")}<br>{MarkdownCode.Of(ShortName.Of(gap.Member))} | {new GapSentence(gap, MarkdownCode.Of)} |\n");
    }

    private static void AppendUnshown(StringBuilder page, IReadOnlyList<UnshownEffects> unshown)
    {
        if (unshown.Count == 0)
            return;
        var rows = unshown.SelectMany(effects => EffectSentence.Of(effects.Coverage, MarkdownCode.Of), (effects, sentence) => (effects.File, effects.Coverage.Compound.Place, sentence)).ToList();
        page.Append($"\n<details><summary>{Figures.Counted(rows.Count, "condition")} never shown to matter</summary>\n\n| where | which test would show it |\n| --- | --- |\n");
        foreach (var (file, place, sentence) in rows.Take(FoldedGaps))
            page.Append($"| {MarkdownCode.Of($"{file}:{place.Line}")}<br>{MarkdownCode.Of(ShortName.Of(place.Member))} | {sentence} |\n");
        if (rows.Count > FoldedGaps)
            page.Append($"\nand {rows.Count - FoldedGaps} more: the report of `--html` shows them all.\n");
        page.Append("\n</details>\n");
    }

    private static void AppendList(StringBuilder page, IEnumerable<string> sentences)
    {
        var items = string.Concat(sentences.Select(sentence => $"- {sentence.Replace("\n", "<br>", StringComparison.Ordinal)}\n"));
        if (items.Length > 0)
            page.Append($"\n{items}");
    }
}
