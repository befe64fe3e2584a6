namespace Shakeout.TestOrderShuffler.Orders;

/// <summary>
/// Orders that a stock run can have: collections in one piece, inside them classes in one piece. Only in such
/// orders do collection and class fixtures live as long as they do in a stock run.
/// </summary>
internal static class StockOrder
{
    /// <summary>Whether a stock run can have this order.</summary>
    public static bool IsNested(IReadOnlyList<TestCase> order)
        => IsInOnePieceEach(order.Select(test => test.Collection))
        && IsInOnePieceEach(order.Select(test => (test.Collection, test.Class)))
        && DeclaredPlaces.Restore([.. order]).SequenceEqual(order);

    /// <summary>
    /// Rearranges some tests so that a stock run can have them in this order and the given test after them: its
    /// class comes last, its collection with it, and what was nearest to it stays nearest. Tests that the class
    /// itself puts after the given test are left out. A nested order stays as it is.
    /// </summary>
    public static IReadOnlyList<TestCase> Before(TestCase last, IEnumerable<TestCase> before)
    {
        var placed = before.Where(test => test != last && !DeclaredPlaces.IsAfter(test, last)).Append(last)
            .Select((test, place) => (Test: test, Place: place));

        var order =
            from inCollection in placed.GroupBy(item => item.Test.Collection).OrderBy(tests => tests.Max(item => item.Place))
            from inClass in inCollection.GroupBy(item => item.Test.Class).OrderBy(tests => tests.Max(item => item.Place))
            from item in inClass
            select item.Test;

        return [.. DeclaredPlaces.Restore([.. order]).SkipLast(1)];
    }

    private static bool IsInOnePieceEach<T>(IEnumerable<T> groups)
    {
        var seen = new HashSet<T>();
        var current = new List<T>(1);
        foreach (var group in groups)
        {
            if (current is [var same] && EqualityComparer<T>.Default.Equals(same, group))
                continue;
            if (!seen.Add(group))
                return false;
            current = [group];
        }

        return true;
    }
}
