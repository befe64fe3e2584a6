using System.Text.Json;
using Shakeout.TestOrderShuffler;

namespace Shakeout.Shuffle;

/// <summary>
/// A module of the published model, as a suite that can be run: a victim fails when some polluter ran before it
/// with none of that polluter's cleaners between, a brittle when no state-setter ran before it.
/// </summary>
internal sealed class ModelModule : ITestRunner
{
    private readonly Dictionary<TestCase, int> _numbers;
    private readonly TestResult[] _passed;
    private readonly TestResult[] _failed;

    private ModelModule(JsonElement module)
    {
        Tests = [.. module.GetProperty("classOfTest").EnumerateArray().Select((inClass, number) => Test(inClass.GetInt32(), number))];
        Victims = module.GetProperty("victims").EnumerateObject().ToDictionary(
            victim => int.Parse(victim.Name),
            victim => victim.Value.EnumerateObject().ToDictionary(polluter => int.Parse(polluter.Name), polluter => Numbers(polluter.Value)));
        Brittles = module.GetProperty("brittles").EnumerateObject().ToDictionary(
            brittle => int.Parse(brittle.Name), brittle => Numbers(brittle.Value).ToHashSet());

        _numbers = Tests.Select((test, number) => (test, number)).ToDictionary(pair => pair.test, pair => pair.number);
        _passed = [.. Tests.Select(test => new TestResult(test, TestOutcome.Passed))];
        _failed = [.. Tests.Select(test => new TestResult(test, TestOutcome.Failed, "failed"))];
    }

    /// <summary>The tests in their original order; test number n is the n-th.</summary>
    public IReadOnlyList<TestCase> Tests { get; }

    /// <summary>Victim, its polluters, and the cleaners of each.</summary>
    public IReadOnlyDictionary<int, Dictionary<int, int[]>> Victims { get; }

    /// <summary>Brittle and its state-setters.</summary>
    public IReadOnlyDictionary<int, HashSet<int>> Brittles { get; }

    /// <summary>Reads the published file, a module a line.</summary>
    public static IReadOnlyList<ModelModule> Read(string path)
        => [.. File.ReadLines(path).Select(line => new ModelModule(JsonDocument.Parse(line).RootElement))];

    public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
    {
        var failing = Failing(order).ToHashSet();
        return Task.FromResult(new OrderRun([.. order.Select(test => (failing.Contains(_numbers[test]) ? _failed : _passed)[_numbers[test]])]));
    }

    /// <summary>The numbers of the tests that fail in an order.</summary>
    public IEnumerable<int> Failing(IReadOnlyList<TestCase> order)
    {
        var executed = order.Select(test => _numbers[test]).ToArray();
        var placeOf = Enumerable.Repeat(-1, Tests.Count).ToArray();
        for (var place = 0; place < executed.Length; place++)
            placeOf[executed[place]] = place;

        return executed.Where(test =>
            (Victims.TryGetValue(test, out var polluters) && polluters.Any(polluter => Pollutes(polluter.Key, polluter.Value, test, placeOf)))
            || (Brittles.TryGetValue(test, out var setters) && !setters.Any(setter => IsBefore(setter, test, placeOf))));
    }

    /// <summary>Whether a test alone is enough to change another one's outcome.</summary>
    public bool IsRightCause(TestCase cause, TestCase dependent)
        => Victims.TryGetValue(_numbers[dependent], out var polluters) && polluters.ContainsKey(_numbers[cause])
        || Brittles.TryGetValue(_numbers[dependent], out var setters) && setters.Contains(_numbers[cause]);

    private static bool Pollutes(int polluter, int[] cleaners, int victim, int[] placeOf)
        => IsBefore(polluter, victim, placeOf)
        && !cleaners.Any(cleaner => placeOf[cleaner] > placeOf[polluter] && placeOf[cleaner] < placeOf[victim]);

    private static bool IsBefore(int test, int other, int[] placeOf) => placeOf[test] >= 0 && placeOf[test] < placeOf[other];

    private static TestCase Test(int inClass, int number) => new($"C{inClass}.T{number}", $"C{inClass}", $"C{inClass}", $"T{number}");

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetInt32())];
}
