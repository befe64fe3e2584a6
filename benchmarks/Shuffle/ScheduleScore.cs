using Shakeout.TestOrderShuffler;

namespace Shakeout.Shuffle;

/// <summary>How many of the published dependences some numbers of orders reveal.</summary>
internal sealed class ScheduleScore(IReadOnlyList<ModelModule> modules)
{
    private const int Seeds = 12;

    /// <summary>The published figures of random class and method orders, which ours must not fall behind.</summary>
    private static readonly (int Orders, double Found)[] Published = [(10, 0.75), (20, 0.84), (50, 0.93), (100, 0.98)];

    public IEnumerable<Figure> Figures()
    {
        yield return new Figure("model, found by one reverse run", $"{Found(module => [[.. module.Tests.Reverse()]])[0]:P1}");

        var random = Average(seed => module => Random(module, seed));
        foreach (var (orders, _) in Published)
            yield return new Figure($"model, found by {orders} random orders", $"{random[orders - 1]:P1}");

        var ours = Average(seed => module => Ours(module, seed));
        foreach (var (orders, found) in Published)
        {
            var share = Math.Round(ours[orders - 1], 3);
            yield return new Figure($"model, found by {orders} of our orders", $"{share:P1}", $">= {found:P0}", share >= found);
        }
    }

    private static IEnumerable<IReadOnlyList<TestCase>> Ours(ModelModule module, int seed)
        => Enumerable.Range(1, Published[^1].Orders).Select(number => TestOrder.Draw(module.Tests, new Seed(seed), number));

    private static IEnumerable<IReadOnlyList<TestCase>> Random(ModelModule module, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(1, Published[^1].Orders).Select(_ =>
        {
            var classes = module.Tests.GroupBy(test => test.Class).Select(group => group.ToArray()).ToArray();
            random.Shuffle(classes);
            foreach (var tests in classes)
                random.Shuffle(tests);
            return classes.SelectMany(tests => tests).ToList();
        });
    }

    private double[] Average(Func<int, Func<ModelModule, IEnumerable<IReadOnlyList<TestCase>>>> schedule)
    {
        var runs = Enumerable.Range(1, Seeds).Select(seed => Found(schedule(seed))).ToList();
        return [.. Enumerable.Range(0, runs[0].Length).Select(orders => runs.Average(run => run[orders]))];
    }

    /// <summary>The share of all victims and brittles that failed in the first order, the first two, and so on.</summary>
    private double[] Found(Func<ModelModule, IEnumerable<IReadOnlyList<TestCase>>> schedule)
    {
        var found = new List<int>();
        foreach (var module in modules)
        {
            var failed = new HashSet<int>();
            foreach (var (order, index) in schedule(module).Select((order, index) => (order, index)))
            {
                failed.UnionWith(module.Failing(order));
                if (found.Count == index)
                    found.Add(0);
                found[index] += failed.Count;
            }
        }

        var all = modules.Sum(module => module.Victims.Count + module.Brittles.Count);
        return [.. found.Select(count => (double)count / all)];
    }
}
