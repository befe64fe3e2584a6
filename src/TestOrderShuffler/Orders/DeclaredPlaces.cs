namespace Shakeout.TestOrderShuffler.Orders;

/// <summary>Puts the tests of a class that orders its own tests back into that order.</summary>
internal static class DeclaredPlaces
{
    /// <summary>
    /// Hands the places that such tests of a class have taken in an order out again among them, by
    /// <see cref="TestCase.DeclaredPlace"/>. All other tests stay where they are.
    /// </summary>
    public static IReadOnlyList<TestCase> Restore(TestCase[] order)
    {
        var takenPlaces = Enumerable.Range(0, order.Length)
            .Where(place => order[place].DeclaredPlace is not null)
            .GroupBy(place => order[place].Class)
            .ToList();

        foreach (var places in takenPlaces)
        {
            var declared = places.Select(place => order[place]).OrderBy(test => test.DeclaredPlace).ToList();
            foreach (var (place, test) in places.Zip(declared))
                order[place] = test;
        }

        return order;
    }

    /// <summary>Whether a class declares that one of its tests runs after another.</summary>
    public static bool IsAfter(TestCase test, TestCase other) => test.Class == other.Class && test.DeclaredPlace > other.DeclaredPlace;
}
