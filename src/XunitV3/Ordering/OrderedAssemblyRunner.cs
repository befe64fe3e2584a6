using Shakeout.Fixtures;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>Runs an assembly as xunit does, in the order in which it is handed the tests.</summary>
/// <param name="order">The order.</param>
/// <param name="fault">Why there is no such order: every test fails with it. Null where there is one.</param>
internal sealed class OrderedAssemblyRunner(RunOrder order, FixtureException? fault) : XunitTestAssemblyRunner
{
    /// <inheritdoc/>
    protected override List<(IXunitTestCollection Collection, List<IXunitTestCase> TestCases)> OrderTestCollections(XunitTestAssemblyRunnerContext ctxt)
        => ByCollection(order.Shares.SelectMany(share => share));

    /// <inheritdoc/>
    protected override ValueTask<RunSummary> RunTestCollection(
        XunitTestAssemblyRunnerContext ctxt, IXunitTestCollection testCollection, IReadOnlyCollection<IXunitTestCase> testCases)
        => new OrderedCollectionRunner().Run(
            testCollection, testCases, ctxt.ExplicitOption, ctxt.MessageBus, new GivenOrder(), ctxt.Aggregator.Clone(),
            ctxt.CancellationTokenSource, ctxt.AssemblyFixtureMappings);

    /// <inheritdoc/>
    protected override async ValueTask<RunSummary> RunTestCollections(XunitTestAssemblyRunnerContext ctxt, Exception? exception)
    {
        if (!order.ArePrescribed || exception is not null || fault is not null)
            return await base.RunTestCollections(ctxt, exception ?? fault);

        // Collections that exclude all others run after them, as they did when the order was kept.
        var shares = order.Shares.Select(ByCollection).ToList();
        var beside = await Task.WhenAll(shares.Select(share => Task.Run(() => RunShareAsync(ctxt, share, disableParallelization: false))));
        var alone = await RunShareAsync(ctxt, shares.SelectMany(share => share), disableParallelization: true);
        var summary = alone;
        foreach (var share in beside)
            summary.Aggregate(share);
        return summary;
    }

    private async Task<RunSummary> RunShareAsync(
        XunitTestAssemblyRunnerContext ctxt, IEnumerable<(IXunitTestCollection Collection, List<IXunitTestCase> Tests)> share, bool disableParallelization)
    {
        var summary = default(RunSummary);
        foreach (var (collection, tests) in share)
            if (collection.DisableParallelization == disableParallelization && !ctxt.CancellationTokenSource.IsCancellationRequested)
                summary.Aggregate(await RunTestCollection(ctxt, collection, tests));
        return summary;
    }

    private static List<(IXunitTestCollection, List<IXunitTestCase>)> ByCollection(IEnumerable<IXunitTestCase> tests)
        => [.. tests.GroupBy(test => test.TestCollection, TestCollectionComparer<IXunitTestCollection>.Instance).Select(collection => (collection.Key, collection.ToList()))];
}
