namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A world of fixture methods that are not as they should be.</summary>
internal static class Oddities
{
    public sealed record Nothing;

    [Fixture]
    public static IEnumerable<Nothing> YieldsNothing(FixtureRequest request)
    {
        request.WriteLine("make nothing");
        yield break;
    }

    public sealed record NothingYet;

    [Fixture]
    public static async IAsyncEnumerable<NothingYet> YieldsNothingLater(FixtureRequest request)
    {
        await Task.Yield();
        request.WriteLine("make nothing");
        yield break;
    }

    public sealed record Pair;

    [Fixture]
    public static IEnumerable<Pair> YieldsTwice(FixtureRequest request)
    {
        try
        {
            yield return new();
            request.WriteLine("between");
            yield return new();
        }
        finally
        {
            request.WriteLine("finally");
        }
    }

    public sealed record LatePair;

    [Fixture(Scope.Class)]
    public static async IAsyncEnumerable<LatePair> YieldsTwiceLater(FixtureRequest request)
    {
        try
        {
            yield return new();
            await Task.Yield();
            request.WriteLine("between");
            yield return new();
        }
        finally
        {
            request.WriteLine("finally");
        }
    }

    public sealed record Missing;

    [Fixture]
    public static Task<Missing> ReturnsNoTask() => null!;

    public sealed record Refused;

    [Fixture]
    public static Refused RefusesItself(FixtureRequest request)
    {
        request.Note("asked the bank");
        request.Note("asked the neighbour");
        throw new FixtureException("There is no money.");
    }

    internal sealed class Tests
    {
        public void Of_no_yield(Nothing nothing) { }

        public void Of_no_yield_later(NothingYet nothing) { }

        public void Of_two_yields(Pair pair) { }

        public void Of_two_yields_later(LatePair pair) { }

        public void Of_no_task(Missing missing) { }

        public void Of_a_refusal(Refused refused) { }
    }
}
