using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.SourceEngine;
using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.CurrentTest;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Runs the tests of a suite one after the other in a worker, and keeps apart where each of them was.</summary>
/// <param name="request">In which orders.</param>
/// <param name="dataSeed">The seed of the tests' random data.</param>
internal sealed class TestsApart(PerTestRequest request, DataSeed dataSeed)
{
    /// <summary>Runs them.</summary>
    /// <param name="suite">The copy of the suite.</param>
    /// <param name="projects">The projects with probes, in the order of their slots.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="SuiteException">The suite cannot be run in a worker.</exception>
    public async Task<ObservedTests> RunAsync(SuiteAssembly suite, IReadOnlyList<InstrumentedProject> projects, CancellationToken cancellationToken)
    {
        var settings = new WorkerSettings(request.HangTimeout, dataSeed) { Readings = [.. projects.Select(project => project.Readings)] };
        await using var worker = await SuiteWorker.StartAsync(suite, settings, cancellationToken);
        var tests = worker.Tests.Select(test => test.Case).ToList();
        var observed = new List<ObservedOrder>();
        var failed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var order in Orders(tests))
        {
            var run = await worker.RunAsync(order, ProcessUse.Warm, cancellationToken);
            failed.UnionWith(run.Results.Where(result => result.Outcome is TestOutcome.Failed or TestOutcome.Crashed).Select(result => result.Test.Name));
            observed.Add(new(
                [.. run.Results.Select(result => result.Test.Name)],
                worker.Seen.ToDictionary(seen => seen.Key.Name, seen => seen.Value)));
        }
        return new(new(tests.Count, [.. failed]), observed);
    }

    /// <summary>The drawn orders and the first one once more; the suite's own order where none is drawn.</summary>
    private IEnumerable<IReadOnlyList<TestCase>> Orders(IReadOnlyList<TestCase> tests)
        => request.Orders == 0 ? [tests]
            : Enumerable.Range(1, request.Orders).Append(1).Select(number => TestOrder.Draw(tests, request.Seed, number));
}

/// <summary>Whether tests are kept apart, and how they run then.</summary>
internal sealed record PerTestRequest
{
    /// <summary>How many orders to draw, to find tests that go another way in another order. Default: none, the suite runs once.</summary>
    public int Orders { get; init; }

    /// <summary>The seed of the orders.</summary>
    public required Seed Seed { get; init; }

    /// <summary>After how long a test hangs.</summary>
    public required TimeSpan HangTimeout { get; init; }
}

/// <summary>Tests that were kept apart.</summary>
/// <param name="Result">What they came to.</param>
/// <param name="Orders">Where they were, order by order.</param>
internal sealed record ObservedTests(TestRunResult Result, IReadOnlyList<ObservedOrder> Orders);
