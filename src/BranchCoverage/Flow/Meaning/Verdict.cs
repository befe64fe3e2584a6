using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Draws conclusions.</summary>
internal static class Verdict
{
    /// <summary>What a count says of an outcome.</summary>
    /// <param name="taken">How often it came out.</param>
    /// <param name="reached">How often it could have.</param>
    public static OutcomeState StateOf(Interval taken, Interval reached)
    {
        if (taken.IsTaken)
            return OutcomeState.Taken;
        if (reached.IsNever)
            return OutcomeState.Unreached;
        return taken.IsNever && reached.IsTaken ? OutcomeState.Never : OutcomeState.Unknown;
    }

    /// <summary>What the same text came to in several methods: field initialisers are compiled into every constructor.</summary>
    public static Sighting Together(IReadOnlyCollection<Sighting> seen)
    {
        var states = seen.Select(one => one.State).ToHashSet();
        var state = states.Contains(OutcomeState.Taken) ? OutcomeState.Taken
            : states.Count == 0 || states.Contains(OutcomeState.Unknown) ? OutcomeState.Unknown
            : states.Contains(OutcomeState.Never) ? OutcomeState.Never
            : OutcomeState.Unreached;
        return new(state, ReportedHits.Any(seen.Select(one => one.CoverletSaysCovered))) { HasNoBranch = state == OutcomeState.Unknown && seen.Any(one => one.HasNoBranch) };
    }
}
