namespace Shakeout.BranchCoverage;

/// <summary>What is known of one outcome of a decision.</summary>
public enum OutcomeState
{
    /// <summary>Nothing can be said for certain.</summary>
    Unknown,

    /// <summary>It happened.</summary>
    Taken,

    /// <summary>The decision was reached, and this never came out: a gap.</summary>
    Never,

    /// <summary>The decision itself was never reached: no gap of its own.</summary>
    Unreached,
}
