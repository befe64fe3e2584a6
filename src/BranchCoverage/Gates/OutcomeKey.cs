using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>What of an outcome stays the same when lines move.</summary>
/// <param name="Member">The member that decides.</param>
/// <param name="Text">The decision's source text.</param>
/// <param name="Missing">The outcome, in the words of the reports.</param>
internal readonly record struct OutcomeKey(string Member, string Text, string Missing)
{
    /// <summary>In the order of a ratchet file.</summary>
    public static IComparer<OutcomeKey> Order { get; } = Comparer<OutcomeKey>.Create((one, other) =>
        string.CompareOrdinal(one.Member, other.Member) is not 0 and var byMember ? byMember
        : string.CompareOrdinal(one.Text, other.Text) is not 0 and var byText ? byText
        : string.CompareOrdinal(one.Missing, other.Missing));

    public static OutcomeKey Of(Gap gap) => new(gap.Member, gap.Text, gap.Missing.Word());

    /// <summary>The outcomes of all decisions that were never reached.</summary>
    public static IEnumerable<OutcomeKey> Unreached(CoverageResult result) =>
        from file in result.Files
        from decision in file.Decisions
        from outcome in decision.Outcomes
        where outcome.State == OutcomeState.Unreached
        select new OutcomeKey(decision.Decision.Member, decision.Decision.Text, outcome.Outcome.Word());
}
