namespace Shakeout.TestOrderShuffler.Pairs;

/// <summary>
/// Which tests have run right after which, counted from orders that really ran, never from the plan. Keeps for
/// each test the sorted list of those seen after it: four bytes a pair, at most tests times orders of them.
/// </summary>
internal sealed class NeighbourPairs(IReadOnlyList<TestCase> tests)
{
    private readonly Dictionary<TestCase, int> _numbers = tests
        .Select((test, number) => (test, number))
        .ToDictionary(pair => pair.test, pair => pair.number);

    private readonly List<int>[] _followers = [.. tests.Select(_ => new List<int>())];
    private long _covered;

    /// <summary>The pairs covered so far, of all n (n - 1).</summary>
    public PairCoverage Coverage => new(_covered, (long)tests.Count * (tests.Count - 1));

    /// <summary>Takes note of an executed order.</summary>
    public void Add(IEnumerable<TestCase> executed)
    {
        var order = executed.Select(test => _numbers[test]).ToList();
        foreach (var (first, second) in order.Zip(order.Skip(1)))
            Add(_followers[first], second);
    }

    private void Add(List<int> sorted, int number)
    {
        var place = sorted.BinarySearch(number);
        if (place >= 0)
            return;
        sorted.Insert(~place, number);
        _covered++;
    }
}
