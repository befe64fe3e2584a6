using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Parts of patterns: each is a gap of its own only where the whole came out each way, else the whole is.</summary>
internal static class Parts
{
    /// <summary>What is said of a part in view of its whole; what stands alone is left as it is.</summary>
    public static IReadOnlyList<Sighting> Own(DecisionSite site, IReadOnlyList<Sighting> seen, IReadOnlyDictionary<DecisionSite, IReadOnlyList<Sighting>> all)
    {
        if (site.Whole is not { } whole)
            return seen;
        var missing = all[whole].All(outcome => outcome.State == OutcomeState.Taken) ? OutcomeState.Never
            : all[whole].Any(outcome => outcome.State == OutcomeState.Unknown) ? OutcomeState.Unknown
            : OutcomeState.Unreached;
        return [.. seen.Select(outcome => outcome.State == OutcomeState.Never ? outcome with { State = missing } : outcome)];
    }
}
