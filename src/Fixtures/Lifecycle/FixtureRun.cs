using System.Collections.Concurrent;
using Shakeout.CurrentTest;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Tracing;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>One run of a test assembly: what all its scopes share.</summary>
/// <param name="planner">Plans its tests.</param>
internal sealed class FixtureRun(Planner planner)
{
    private readonly ConcurrentDictionary<FixtureDefinition, FixtureMaker> _makers = new();
    private readonly ConcurrentDictionary<FixtureDefinition, SemaphoreSlim> _claims = new();

    /// <summary>Plans its tests.</summary>
    public Planner Planner => planner;

    /// <summary>Measures durations and time limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The seed for random data.</summary>
    public required DataSeed DataSeed { get; init; }

    /// <summary>Writes a line to the output of the test that is running.</summary>
    public required Action<string> Output { get; init; }

    /// <summary>The second step of set-up that some objects have; null for none.</summary>
    public Initialisation? Initialisation { get; init; }

    /// <summary>Where the fixtures are told about; null for nowhere.</summary>
    public TraceFile? File { get; init; }

    /// <summary>The maker of a fixture.</summary>
    public FixtureMaker MakerOf(FixtureDefinition definition) => _makers.GetOrAdd(definition, static (it, run) => new(it, run.Initialisation), this);

    /// <summary>What a test holds while it uses an exclusive fixture.</summary>
    public SemaphoreSlim ClaimOn(FixtureDefinition definition) => _claims.GetOrAdd(definition, static _ => new(1));
}
