namespace Shakeout.Fixtures.Tests.Definitions;

/// <summary>A world of fixtures that are declared wrongly, and one that is right.</summary>
internal static class WrongDeclarations
{
    [Fixture]
    public abstract class Abstract;

    [Fixture]
    public static class Static;

    [Fixture]
    public sealed class Generic<T>
    {
        public T? Value { get; init; }
    }

    [Fixture]
    public sealed class TwoWays
    {
        public TwoWays()
        {
        }

        public TwoWays(string name) => Name = name;

        public string? Name { get; }
    }

    [Fixture]
    public sealed class NoWay
    {
        private NoWay()
        {
        }
    }

    public sealed class Holder
    {
        [Fixture]
        public string OfInstance() => ToString()!;
    }

    [Fixture]
    public static T OfAnyType<T>()
        where T : new() => new();

    [Fixture]
    public static void ReturnsNothing()
    {
    }

    [Fixture]
    public static Task ReturnsATask() => Task.CompletedTask;

    [Fixture]
    public sealed class NarrowValue([Values(1.5)] int whole)
    {
        public int Whole => whole;
    }

    [Fixture]
    public sealed class NumberForATruth([Values(1)] bool truth)
    {
        public bool Truth => truth;
    }

    [Fixture]
    public sealed class WideningValues([Values(1, 'a')] long number, [Values(DayOfWeek.Monday, 2)] DayOfWeek day, [Values(1, null)] int? maybe)
    {
        public (long, DayOfWeek, int?) All => (number, day, maybe);
    }

    [Fixture(As = typeof(IDisposable))]
    public sealed class NotDisposable;

    [Fixture(Scope.Class, Exclusive = true)]
    public sealed class WidelyExclusive;

    [Fixture]
    public sealed class NoValues([Values] string engine)
    {
        public string Engine => engine;
    }

    [Fixture]
    public sealed class WrongValue([Values(1, "two")] int number)
    {
        public int Number => number;
    }

    [Fixture]
    public sealed class NullValue([Values(null, 1)] int number)
    {
        public int Number => number;
    }

    [Fixture(SetUpTimeout = -1)]
    public sealed class NegativeLimit;

    [Fixture]
    public sealed class Right([Values(1, 2)] long number, [Values] DayOfWeek day, [Values(null, 3)] int? maybe, [Values("a", null)] string? text)
    {
        public string All => $"{number}{day}{maybe}{text}";
    }

    internal sealed class Tests
    {
        public void Right(Right right) { }
    }
}
