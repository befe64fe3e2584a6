using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Workers;

/// <summary>A test of a suite with its traits.</summary>
internal sealed record DiscoveredTest(TestCase Case, IReadOnlyList<KeyValuePair<string, string>> Traits);
