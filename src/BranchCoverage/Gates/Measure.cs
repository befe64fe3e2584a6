namespace Shakeout.BranchCoverage.Gates;

/// <summary>What a threshold can be set for.</summary>
internal enum Measure
{
    Line,
    Branch,
    Outcome,
    Mcdc,
}
