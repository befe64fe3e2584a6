using Shakeout.Fixtures.Planning;

namespace Shakeout.XunitV3.Discovery;

/// <summary>What a test asks for, with the values picked.</summary>
/// <param name="Requests">What it asks for, and where.</param>
/// <param name="Variant">The values.</param>
internal sealed record PlannedTest(RequestedFixtures Requests, PlanVariant Variant);
