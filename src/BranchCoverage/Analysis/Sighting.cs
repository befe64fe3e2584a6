namespace Shakeout.BranchCoverage.Analysis;

/// <summary>What an engine says of one outcome.</summary>
/// <param name="State">Whether it happened.</param>
/// <param name="CoverletSaysCovered">Whether coverlet's own figures call it covered; null where they say nothing about it.</param>
internal sealed record Sighting(OutcomeState State, bool? CoverletSaysCovered = null)
{
    /// <summary>Whether it is unknown because no branch of the compiled code asks for it alone.</summary>
    public bool HasNoBranch { get; init; }
}
