using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>What is known of one outcome, and what coverlet says of it.</summary>
internal readonly record struct Verdict(OutcomeState State, bool? CoverletSaysCovered)
{
    /// <summary>Nothing.</summary>
    public static Verdict Unknown => default;

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
    public static OutcomeState Together(IReadOnlyCollection<OutcomeState> states)
    {
        if (states.Contains(OutcomeState.Taken))
            return OutcomeState.Taken;
        if (states.Count == 0 || states.Contains(OutcomeState.Unknown))
            return OutcomeState.Unknown;
        return states.Contains(OutcomeState.Never) ? OutcomeState.Never : OutcomeState.Unreached;
    }
}
