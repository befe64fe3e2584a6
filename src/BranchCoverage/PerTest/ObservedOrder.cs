namespace Shakeout.BranchCoverage.PerTest;

/// <summary>An order of tests as it ran.</summary>
/// <param name="tests">The tests, in the order in which they ran.</param>
/// <param name="slots">The slots that each reached; a test that is missing did not run to its end.</param>
internal sealed class ObservedOrder(IReadOnlyList<string> tests, IReadOnlyDictionary<string, IReadOnlySet<int>> slots)
{
    private readonly Dictionary<string, int> _places = tests.Select((test, place) => (test, place)).DistinctBy(pair => pair.test).ToDictionary(pair => pair.test, pair => pair.place);

    /// <summary>The tests, in the order in which they ran.</summary>
    public IReadOnlyList<string> Tests => tests;

    /// <summary>The slots that each test reached; a test that is missing did not run to its end.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<int>> Slots => slots;

    /// <summary>A test's place, or -1.</summary>
    public int PlaceOf(string test) => _places.GetValueOrDefault(test, -1);
}
