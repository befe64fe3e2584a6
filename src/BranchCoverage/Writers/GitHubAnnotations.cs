using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>The gaps as workflow commands: GitHub shows each as an annotation at its line.</summary>
internal static class GitHubAnnotations
{
    // GitHub shows ten warnings of a step, and drops the others without a word.
    private const int Most = 10;

    /// <summary>A line for each of the first gaps, and one that says how many there are beyond.</summary>
    public static IReadOnlyList<string> Write(CoverageResult result)
    {
        var more = result.Gaps.Count - Most;
        return
        [
            .. result.Gaps.Take(Most).Select(Line),
            .. more <= 0 ? (string[])[] : [$"::notice title=Branch coverage::{Figures.Counted(more, "more outcome")} never happened: the summary of this run tells which"],
        ];
    }

    private static string Line(Gap gap)
        => $"::warning file={Property(gap.File)},line={gap.Line},col={gap.Column},title={Property(Title(gap))}::{Data(GapSentence.Plain(gap).ToString())}";

    private static string Title(Gap gap) => $"Never {(gap.Missing == Outcome.Many ? "ran" : gap.Missing.Word())} in {ShortName.Of(gap.Member)}";

    private static string Data(string text)
        => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text)
        => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
