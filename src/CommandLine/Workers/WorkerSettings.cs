using Shakeout.CurrentTest;

namespace Shakeout.CommandLine.Workers;

/// <summary>What all workers of a suite have in common.</summary>
/// <param name="HangTimeout">A test that takes longer than this has hung.</param>
/// <param name="DataSeed">The seed of random data: one for all processes, so that a test draws the same in each of them.</param>
internal sealed record WorkerSettings(TimeSpan HangTimeout, DataSeed DataSeed)
{
    /// <summary>The files in which watched assemblies note where they were. Default: none; then nothing is told of it.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];
}
