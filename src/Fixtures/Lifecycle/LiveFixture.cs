using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>An instance of a fixture, from its set-up to its teardown.</summary>
/// <param name="Definition">What it is an instance of.</param>
/// <param name="AskedBy">The test that asked first.</param>
/// <param name="Made">Its value and its teardown.</param>
/// <param name="Host">Where its request writes to.</param>
internal sealed record LiveFixture(FixtureDefinition Definition, string AskedBy, MadeFixture Made, RequestHost Host);
