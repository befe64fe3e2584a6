namespace Shakeout.TestOrderShuffler;

/// <summary>
/// Runs the tests of one suite in exactly the order asked for. This is the seam of the package: everything
/// else in it is pure.
/// </summary>
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
