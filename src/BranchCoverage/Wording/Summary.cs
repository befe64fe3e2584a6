namespace Shakeout.BranchCoverage.Wording;

/// <summary>What is said of a whole result, a sentence each.</summary>
/// <param name="result">The result.</param>
/// <param name="code">How code and names are written.</param>
internal sealed class Summary(CoverageResult result, Func<string, string> code)
{
    /// <summary>What never happened; in a title, without a full stop.</summary>
    public static string Title(CoverageResult result) => result.Gaps.Count == 0
        ? result.Unknown > 0 || result.Files.Any(file => file.PartialLines.Count > 0) ? "no outcome is known to be missing" : "every decision that was reached went every way"
        : $"{Figures.Counted(result.Gaps.Count, "outcome")} never happened";

    /// <summary>The counts behind the figures: gaps by what other tools say of them, then what is no gap.</summary>
    public IReadOnlyList<string> Counts
    {
        get
        {
            var members = new MemberIndex(result.Files);
            var complete = result.Gaps.Count(members.IsComplete);
            var covered = result.FalselyCovered.Count();
            var unshown = result.Unshown.Sum(effects => effects.Coverage.Findings.Count);
            return
            [
                .. When(complete, $"{complete} of {Figures.Counted(result.Gaps.Count, "gap")} {Are(complete)} in members that line coverage calls complete."),
                .. When(covered, $"coverlet reports {covered} of {Figures.Counted(result.Gaps.Count, "gap")} as covered."),
                .. When(unshown, $"MC/DC {result.Mcdc} conditions: {unshown} {Was(unshown)} never shown to matter, and no gap says so."),
                .. When(result.Uncalled, $"{Figures.Counted(result.Uncalled, "member")} {Was(result.Uncalled)} never called."),
                .. When(result.Unknown, $"{Figures.Counted(result.Unknown, "outcome")} {Are(result.Unknown)} unknown: nothing could be said for certain."),
                .. When(result.CompilerMade, $"{Figures.Counted(result.CompilerMade, "branch")} that only the compiler made {Are(result.CompilerMade)} left out."),
            ];
        }
    }

    /// <summary>The tests that go another way in another order.</summary>
    public IReadOnlyList<string> Drift =>
    [
        .. result.Drift.Select(drift =>
            $"{code(ShortName.Of(drift.Test))} takes another way at {code(drift.Text)} ({drift.File}:{drift.Line}) when it runs after {code(ShortName.Of(drift.After))}."),
    ];

    private static IEnumerable<string> When(int count, string sentence) => count == 0 ? [] : [sentence];

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Was(int count) => count == 1 ? "was" : "were";
}
