namespace Shakeout.BranchCoverage.Analysis;

/// <summary>What an engine says of one outcome.</summary>
/// <param name="State">Whether it happened.</param>
/// <param name="CoverletSaysCovered">Whether coverlet's own figures call it covered; null where they say nothing about it.</param>
internal sealed record Sighting(OutcomeState State, bool? CoverletSaysCovered = null);
