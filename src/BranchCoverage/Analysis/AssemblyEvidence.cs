using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.Reports;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.Analysis;

/// <summary>All that is known of one assembly under test, from whichever engine.</summary>
internal sealed record AssemblyEvidence
{
    /// <summary>The assembly, without ending.</summary>
    public required string Name { get; init; }

    /// <summary>Its sources, as far as they are here.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>What coverlet wrote down of it; empty where it did not run.</summary>
    public IReadOnlyList<SourceReport> Report { get; init; } = [];

    /// <summary>What the flow through its code proves; null where there is nothing to reason from.</summary>
    public FlowResult? Flow { get; init; }

    /// <summary>What the probes in its source saw; null where the source engine did not run.</summary>
    public SourceReadings? Source { get; init; }

    /// <summary>What they saw in builds for other frameworks: of these only the ways through compound conditions count.</summary>
    public IReadOnlyList<SourceReadings> OtherBuilds { get; init; } = [];

    /// <summary>The compound conditions of all builds.</summary>
    public IEnumerable<SeenCompound> Compounds => OtherBuilds.Prepend(Source).OfType<SourceReadings>().SelectMany(readings => readings.Compounds);

    /// <summary>Which tests were where; null where tests were not kept apart.</summary>
    public TestMap? Tests { get; init; }
}
