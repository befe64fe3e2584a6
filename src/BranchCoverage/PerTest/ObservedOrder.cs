namespace Shakeout.BranchCoverage.PerTest;

/// <summary>An order of tests as it ran.</summary>
/// <param name="Tests">The tests, in the order in which they ran.</param>
/// <param name="Slots">The slots that each reached; a test that is missing did not run to its end.</param>
internal sealed record ObservedOrder(IReadOnlyList<string> Tests, IReadOnlyDictionary<string, IReadOnlyList<int>> Slots)
{
    /// <summary>A test's place, or -1.</summary>
    public int PlaceOf(string test) => Tests.IndexOf(test);
}

/// <summary>Finds in read-only lists.</summary>
internal static class ReadOnlyLists
{
    /// <summary>The first place of an item, or -1.</summary>
    public static int IndexOf(this IReadOnlyList<string> list, string item)
    {
        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] == item)
                return at;
        }
        return -1;
    }
}
