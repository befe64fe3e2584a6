using Shakeout.TestOrderShuffler;
using TestResult = Shakeout.TestOrderShuffler.TestResult;

namespace Shakeout.Docs.Tests.Snippets;

#region listener
internal sealed class Orders(TextWriter output) : IShuffleListener
{
    public void OrderFinished(int number, OrderRun run) => output.WriteLine($"order {number}: {run.Results.Count} tests");
}
#endregion

#region runner
internal sealed class Delegates(IReadOnlyDictionary<string, Func<bool>> checks) : ITestRunner
{
    public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
        => Task.FromResult(new OrderRun([.. order.Select(test => new TestResult(test, checks[test.Name]() ? TestOutcome.Passed : TestOutcome.Failed))]));
}
#endregion
