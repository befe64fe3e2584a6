using Shakeout.TestOrderShuffler.Pairs;

namespace Shakeout.TestOrderShuffler.Tests.Pairs;

public sealed class PairsOfNeighbours
{
    [Fact]
    public void Are_counted_once_each_and_in_one_direction()
    {
        var suite = new ScriptedSuite("a b c");
        var pairs = new NeighbourPairs(suite.Tests);

        Covered("a b c").ShouldBe(2);
        Covered("a b c").ShouldBe(2);
        Covered("c b a").ShouldBe(4);
        Covered("b c").ShouldBe(4);
        Covered("c a b").ShouldBe(5);
        Covered("a c").ShouldBe(6);
        pairs.Coverage.Total.ShouldBe(6);

        long Covered(string order)
        {
            pairs.Add(suite.Named(order));
            return pairs.Coverage.Covered;
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 0)]
    [InlineData("a b", 2)]
    public void Are_n_times_n_minus_one(string tests, long total)
        => new NeighbourPairs(new ScriptedSuite(tests).Tests).Coverage.ShouldBe(new PairCoverage(0, total));
}
