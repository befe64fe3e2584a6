using Shakeout.CommandLine.Suites;
using Shakeout.CurrentTest;

namespace Shakeout.CommandLine.Coverage;

/// <summary>What to cover, and how.</summary>
internal sealed record CoverageRequest
{
    /// <summary>Which suites, and how to build them.</summary>
    public required SuiteRequest Suites { get; init; }

    /// <summary>Which engines look. Default: both.</summary>
    public Engines Engines { get; init; }

    /// <summary>The seed of the tests' random data: one for both runs, so that both see the same.</summary>
    public required DataSeed DataSeed { get; init; }

    /// <summary>How tests are kept apart; null where they are not.</summary>
    public PerTestRequest? PerTest { get; init; }

    /// <summary>The root of the repository: what files are shown relative to.</summary>
    public required string Root { get; init; }
}
