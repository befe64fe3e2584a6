namespace Shakeout.TestOrderShuffler;

/// <summary>
/// Runs the tests of one suite in exactly the order asked for. This is the seam of the package: everything
/// else in it is pure.
/// </summary>
/// <remarks>
/// <code>
/// internal sealed class Delegates(IReadOnlyDictionary&lt;string, Func&lt;bool&gt;&gt; checks) : ITestRunner
/// {
///     public Task&lt;OrderRun&gt; RunAsync(IReadOnlyList&lt;TestCase&gt; order, ProcessUse process, CancellationToken cancellationToken)
///         =&gt; Task.FromResult(new OrderRun([.. order.Select(test =&gt; new TestResult(test, checks[test.Name]() ? TestOutcome.Passed : TestOutcome.Failed))]));
/// }
/// </code>
/// A runner is used by one shuffle at a time, which calls it for one order after the other, never for two at once.
/// It lives at least as long as the shuffle; whoever made it ends it. This one runs all in its own process, which is
/// enough only for tests that keep no state there: a runner whose verdicts count starts a new process where it is
/// asked for one.
/// </remarks>
public interface ITestRunner
{
    /// <summary>Runs some tests of the suite, one after the other.</summary>
    /// <param name="order">The tests, in the order in which to run them; no test twice.</param>
    /// <param name="process">Whether the run may use a process that ran other orders before.</param>
    /// <param name="cancellationToken">Ends the run early; the tests that had not begun do not run.</param>
    /// <returns>The results. A test that crashes is a result, never an exception.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken);
}

/// <summary>Which process an order runs in.</summary>
public enum ProcessUse
{
    /// <summary>
    /// A process kept for many orders, with the suite's own static state fresh in each: fast, good for searching.
    /// Static state of packages and native libraries may survive from earlier orders.
    /// </summary>
    Warm,

    /// <summary>A new process for this order alone: slower, and what every verdict rests on.</summary>
    New,
}
