using System.Globalization;
using AutoFixture;

namespace Shakeout.Factories.Benchmark;

/// <summary>What it costs to build in memory, next to plain <c>new</c> with the same draws, to Bogus and to AutoFixture.</summary>
internal static class Building
{
    private const int Objects = 20_000;
    private const int Rounds = 15;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await Task.Yield();
        // A generator for the hand-written code, kept beyond its build: it draws as well afterwards.
        Gen? kept = null;
        Make.Classes.Then((f, _) => kept = f).Build();
        var hand = new ByHand(kept!);
        yield return Ratio("a class, of hand-written new", hand.Class, Make.Classes.Build, 1.15);
        yield return Ratio("a record with required members, of hand-written new", hand.Record, Make.Records.Build, 1.15);
        yield return Ratio("a positional record, of hand-written new", hand.Positional, Make.Positionals.Build, 1.15);
        yield return new("a class, of hand-written new that counts the ranges of its amounts once as well", Bench.Compare(Objects, new ByHand(kept!, countsOnce: true).Class, Make.Classes.Build).Ratio.Text("times"));
        yield return Bytes("bytes of a class, of hand-written new", hand.Class, Make.Classes.Build);
        yield return Bytes("bytes of a positional record, of hand-written new", hand.Positional, Make.Positionals.Build);
        var trait = Make.Classes.Heavy();
        yield return Ratio("a trait, of its factory", Make.Classes.Build, trait.Build, 1.1);
        yield return new("a trait with a rule, asked for again for each object", Microseconds(2_000, () => Make.Classes.Heavy().Build()).Text("us"));
        yield return Micro("With for one call", 20_000, () => Make.Classes.With(order => order.Priority, 9), 1.5);
        yield return Micro("defining a factory", 200, () => Make.Classy(), 200);
        yield return First();
        yield return Threads();
        yield return Times("Bogus Faker<T> with the same data, of ours", Peers.Faker, 2_000, 4);
        var fixture = new Fixture();
        yield return Times("AutoFixture, of ours", () => fixture.Create<OrderClass>(), 200, 300);
    }

    private static Figure Ratio(string what, Func<object> first, Func<object> second, double atMost)
    {
        var (ratio, times) = Bench.Compare(Objects, first, second);
        return new(what, Text($"{ratio.Median:0.00}, {times.Text("ns")}"), Text($"at most {atMost}"), ratio.Median <= atMost);
    }

    private static Figure Bytes(string what, Func<object> first, Func<object> second)
    {
        var (one, two) = (Bench.Bytes(5_000, first), Bench.Bytes(5_000, second));
        return new(what, Text($"{two:0} of {one:0}"), "the same", two <= one * 1.01);
    }

    private static Figure Micro(string what, int times, Func<object> act, double atMost)
    {
        var spread = Microseconds(times, act);
        return new(what, spread.Text("us"), Text($"at most {atMost} us"), spread.Median <= atMost);
    }

    private static Spread Microseconds(int times, Func<object> act)
    {
        Bench.Warm(act);
        return new(Enumerable.Range(0, 9).Select(_ => Bench.Time(times, act) / times / 1_000));
    }

    private static Figure First()
    {
        Make.Classy().Build(1_000);
        var spread = new Spread(Enumerable.Range(0, 9).Select(_ => Bench.Time(1, () => Make.Classy().Build(1_000)) / 1e6));
        return new("the first 1,000 objects of a factory", spread.Text("ms"), "at most 10 ms", spread.Median <= 10);
    }

    // Objects are let go as they come: a list of them all would time the collector.
    private static Figure Threads()
    {
        const int Many = 10 * Objects;
        var ratios = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var one = Bench.Time(Many, Make.Classes.Build) * 2;
            var two = Bench.Time(1, () =>
            {
                var other = new Thread(() => Bench.Time(Many, Make.Classes.Build));
                other.Start();
                Bench.Time(Many, Make.Classes.Build);
                other.Join();
                return other;
            });
            return one / two;
        });
        var spread = new Spread(ratios);
        return new("2 threads, of 1", spread.Text("times"), "at least 1.7", spread.Median >= 1.7);
    }

    private static Figure Times(string what, Func<object> peer, int objects, double atLeast)
    {
        var (ratio, _) = Bench.Compare(objects, Make.Classes.Build, peer);
        return new(what, ratio.Text("times"), Text($"at least {atLeast}"), ratio.Median >= atLeast);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
