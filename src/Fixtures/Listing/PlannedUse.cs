using Shakeout.Fixtures.Planning;

namespace Shakeout.Fixtures.Listing;

/// <summary>A test and what it needs.</summary>
/// <param name="Test">Its display name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Collection">The name of its collection.</param>
/// <param name="Variant">What it needs, with the values picked.</param>
internal sealed record PlannedUse(string Test, Type Class, string Collection, PlanVariant Variant);
