namespace Shakeout.Fixtures.Lifecycle;

/// <summary>The test for which fixtures are set up.</summary>
/// <param name="Test">Its display name.</param>
/// <param name="Worker">The number of the worker that runs it.</param>
/// <param name="Cancellation">Cancelled with the run.</param>
internal readonly record struct Asker(string Test, int Worker, CancellationToken Cancellation);
