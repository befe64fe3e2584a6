using Shakeout.TestOrderShuffler.Orders;

namespace Shakeout.TestOrderShuffler;

/// <summary>
/// The orders of a shuffle. Order number K of seed S is the same on every machine, and a test added to the suite
/// moves no other tests against each other.
/// </summary>
/// <remarks>
/// <code>
/// var third = TestOrder.Draw(tests, new Seed(4711), number: 3);
/// </code>
/// <para>
/// Orders are drawn in antithetic pairs: 1 and 2, 3 and 4, and so on. The second of a pair is the first one
/// backwards, so that two orders suffice to see any two tests both ways round (tests with a
/// <see cref="TestCase.DeclaredPlace"/> excepted, which keep their order inside their class).
/// <see cref="ResidualRisk"/> says why the pairs do no harm to its bound.
/// </para>
/// <para>Pure; may be called from any thread.</para>
/// <para>Source of the pairing: Hammersley and Morton, "A new Monte Carlo technique: antithetic variates" (1956).</para>
/// </remarks>
public static class TestOrder
{
    /// <summary>Draws one order.</summary>
    /// <param name="tests">The tests, in any order: it has no influence.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="number">Which order of the seed, counted from 1.</param>
    /// <param name="freedom">How freely tests mix. Default: <see cref="OrderFreedom.Nested"/>.</param>
    /// <returns>All the tests, each once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static IReadOnlyList<TestCase> Draw(
        IReadOnlyCollection<TestCase> tests, Seed seed, int number, OrderFreedom freedom = OrderFreedom.Nested)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var keys = new OrderKeys(seed, pair: (number + 1) / 2);
        var forwards = freedom == OrderFreedom.Nested ? Nested(tests, keys) : Interleaved(tests, keys);
        var isForwards = number % 2 == 1;
        return DeclaredPlaces.Restore([.. isForwards ? forwards : forwards.Reverse()]);
    }

    private static IEnumerable<TestCase> Nested(IEnumerable<TestCase> tests, OrderKeys keys) => tests
        .OrderBy(test => keys.Of("collection", test.Collection)).ThenBy(test => test.Collection, StringComparer.Ordinal)
        .ThenBy(test => keys.Of("class", test.Class)).ThenBy(test => test.Class, StringComparer.Ordinal)
        .ThenBy(test => keys.Of("method", test.Class, test.Method)).ThenBy(test => test.Method, StringComparer.Ordinal)
        .ThenBy(test => keys.Of("test", test.Name)).ThenBy(test => test.Name, StringComparer.Ordinal);

    private static IEnumerable<TestCase> Interleaved(IEnumerable<TestCase> tests, OrderKeys keys) => tests
        .OrderBy(test => keys.Of("test", test.Name)).ThenBy(test => test.Name, StringComparer.Ordinal);
}
