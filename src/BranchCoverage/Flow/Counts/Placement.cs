namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>Where coverlet counts a branch.</summary>
internal enum Placement
{
    /// <summary>At the instruction that it leads to, whoever comes there: up to coverlet 8.0.1.</summary>
    Target,

    /// <summary>On the jump itself where code also falls through to its target, outside exception regions: later versions.</summary>
    Jump,
}
