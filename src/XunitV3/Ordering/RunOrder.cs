using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>The order of a run: every worker's share, where it is prescribed, or the one sequence that workers take from.</summary>
internal sealed class RunOrder
{
    private readonly TestNames _names;

    private RunOrder(IReadOnlyList<IReadOnlyList<IXunitTestCase>> shares, TestNames names, bool arePrescribed)
        => (Shares, _names, ArePrescribed) = (shares, names, arePrescribed);

    /// <summary>The tests; one share for each worker if the order is prescribed, else one.</summary>
    public IReadOnlyList<IReadOnlyList<IXunitTestCase>> Shares { get; }

    /// <summary>Whether every share belongs to a worker of its own.</summary>
    public bool ArePrescribed { get; }

    /// <summary>The tests as they come.</summary>
    public static RunOrder AsGiven(IReadOnlyCollection<IXunitTestCase> tests) => new([[.. tests]], new(tests), arePrescribed: false);

    /// <summary>Orders the tests of a run.</summary>
    /// <exception cref="FixtureException">The kept order names none of them.</exception>
    public static RunOrder Of(IReadOnlyCollection<IXunitTestCase> tests, OrderRequest request)
    {
        var drawn = Drawn(tests, request.Seed);
        var names = new TestNames(tests);
        if (request.Kept is not { } kept)
            return new([drawn], names, arePrescribed: false);

        var shares = names.Find(kept.Workers);
        if (shares.All(share => share.Count == 0))
            throw new FixtureException($"The order file '{kept.Path}' names none of the tests that are to run. Is it another suite's, or were the tests renamed?");
        var named = shares.SelectMany(share => share).ToHashSet();
        foreach (var test in drawn.Where(test => !named.Contains(test)))
            (shares.Find(share => share.Exists(other => other.TestCollection.UniqueID == test.TestCollection.UniqueID)) ?? shares[0]).Add(test);
        return new(shares, names, arePrescribed: true);
    }

    /// <summary>A test's name in an order file.</summary>
    public string NameOf(IXunitTestCase test) => _names.Of(test);

    private static List<IXunitTestCase> Drawn(IReadOnlyCollection<IXunitTestCase> tests, Seed seed)
    {
        var places = tests.GroupBy(test => test.TestClass.Class).SelectMany(DeclaredPlaces).ToDictionary(place => place.Test, place => place.Place);
        var described = tests.OrderBy(test => test.UniqueID, StringComparer.Ordinal)
            .GroupBy(test => $"{test.TestClassName}.{test.TestMethodName} {TestNames.Shown(test)}")
            .SelectMany(same => same.Select((test, number) => (Test: test, Described: Describe(test, $"{same.Key} {number}", places))))
            .ToDictionary(pair => pair.Described, pair => pair.Test);
        return [.. TestOrder.Draw(described.Keys, seed, number: 1).Select(test => described[test])];
    }

    private static TestCase Describe(IXunitTestCase test, string name, Dictionary<IXunitTestCase, int> places)
        => new(name, test.TestCollection.TestCollectionDisplayName, test.TestClassName, test.TestMethodName)
        {
            DeclaredPlace = places.TryGetValue(test, out var place) ? place : null,
        };

    // A class with an orderer of its own, [Ordered] among them, is ordered on purpose.
    private static IEnumerable<(IXunitTestCase Test, int Place)> DeclaredPlaces(IGrouping<Type, IXunitTestCase> ofClass)
    {
        var isOrdered = ofClass.Key.GetCustomAttributes(inherit: true).OfType<ITestCaseOrdererAttribute>().Any();
        return isOrdered && ofClass.First().TestClass.TestCaseOrderer is { } orderer
            ? orderer.OrderTestCases([.. ofClass]).Select((test, place) => (test, place))
            : [];
    }
}
