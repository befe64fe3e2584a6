using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>Runs a collection as xunit does, its classes in the order in which it is handed their tests.</summary>
internal sealed class OrderedCollectionRunner : XunitTestCollectionRunner
{
    /// <inheritdoc/>
    protected override async ValueTask<RunSummary> RunTestClasses(XunitTestCollectionRunnerContext ctxt, Exception? exception)
    {
        if (exception is not null)
            return await base.RunTestClasses(ctxt, exception);
        var summary = default(RunSummary);
        foreach (var ofClass in ctxt.TestCases.GroupBy(test => test.TestClass.UniqueID))
        {
            if (ctxt.CancellationTokenSource.IsCancellationRequested)
                break;
            summary.Aggregate(await RunTestClass(ctxt, ofClass.First().TestClass, [.. ofClass]));
        }

        return summary;
    }
}
