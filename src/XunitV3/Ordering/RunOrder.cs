using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>The order of a run: every worker's share, where it is prescribed, or the one sequence that workers take from.</summary>
internal sealed class RunOrder
{
    private readonly TestNames _names;
    private readonly Dictionary<string, int> _workers;

    private RunOrder(IReadOnlyList<IReadOnlyList<IXunitTestCase>> shares, TestNames names, Dictionary<string, int> workers)
        => (Shares, _names, _workers) = (shares, names, workers);

    /// <summary>The tests; one share for each worker if the order is prescribed, else one.</summary>
    public IReadOnlyList<IReadOnlyList<IXunitTestCase>> Shares { get; }

    /// <summary>Whether every share belongs to a worker of its own.</summary>
    public bool ArePrescribed => _workers.Count > 0;

    /// <summary>The tests as they come.</summary>
    public static RunOrder AsGiven(IReadOnlyCollection<IXunitTestCase> tests) => new([[.. tests]], new(tests), []);

    /// <summary>Orders the tests of a run.</summary>
    /// <exception cref="FixtureException">The kept order names none of them.</exception>
    public static RunOrder Of(IReadOnlyCollection<IXunitTestCase> tests, OrderRequest request)
    {
        var drawn = Drawn(tests, request.Seed);
        var names = new TestNames(tests);
        if (request.Kept is not { } kept)
            return new([drawn], names, []);

        var found = names.Find(kept.Workers);
        if (found.All(share => share.Count == 0))
            throw new FixtureException($"The order file '{kept.Path}' names none of the tests that are to run. Is it another suite's, or were the tests renamed?");

        // A collection stays with the worker that has its first test; one that the order does not name goes to the first worker.
        var workers = new Dictionary<string, int>();
        var shares = found.ConvertAll(_ => new List<IXunitTestCase>());
        var unnamed = drawn.Except(found.SelectMany(share => share)).Select(test => (test, worker: 0));
        foreach (var (test, worker) in found.SelectMany((share, worker) => share.Select(test => (test, worker))).Concat(unnamed))
        {
            workers.TryAdd(test.TestCollection.UniqueID, worker);
            shares[workers[test.TestCollection.UniqueID]].Add(test);
        }

        return new(shares, names, workers);
    }

    /// <summary>The worker that is prescribed for a collection; null for any.</summary>
    /// <param name="collection">The collection's unique id.</param>
    public int? WorkerOf(string collection) => ArePrescribed ? _workers.GetValueOrDefault(collection) : null;

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
        return OrderedClasses.OrdererOf(ofClass.Key) is not null && ofClass.First().TestClass.TestCaseOrderer is { } orderer
            ? orderer.OrderTestCases([.. ofClass]).Select((test, place) => (test, place))
            : [];
    }
}
