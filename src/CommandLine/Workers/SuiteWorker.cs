using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Workers;

/// <summary>Runs the tests of one built suite in worker processes.</summary>
internal sealed class SuiteWorker : ITestRunner, IAsyncDisposable
{
    /// <summary>All tests of the suite.</summary>
    public IReadOnlyList<DiscoveredTest> Tests { get; private init; } = [];

    /// <summary>What the user should know about how this suite runs here, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>Starts a worker on a suite and discovers its tests.</summary>
    /// <exception cref="SuiteException">The suite cannot run here.</exception>
    public static Task<SuiteWorker> StartAsync(SuiteAssembly suite, TimeSpan hangTimeout, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    /// <summary>Ends the worker processes.</summary>
    public ValueTask DisposeAsync() => default;
}

/// <summary>A test of a suite with its traits.</summary>
internal sealed record DiscoveredTest(TestCase Case, IReadOnlyList<KeyValuePair<string, string>> Traits);
