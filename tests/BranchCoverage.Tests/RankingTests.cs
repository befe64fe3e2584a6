using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests;

public sealed class RankingTests
{
    [Fact]
    public void Puts_gaps_of_members_that_look_complete_before_the_others_then_follows_the_source()
    {
        var result = SampleCoverage.OneOfEverything;

        string.Join('\n', Ranking.Sort(result.Gaps.Reverse(), result.Files).Select(gap => $"{gap.File}:{gap.Line} {gap.Member}")).ShouldBe("""
            src/Pricing/Rates.cs:9 Lender.Pricing.Rates.For
            src/Pricing/Rates.cs:12 Lender.Pricing.Rates.For
            src/Pricing/Rates.cs:15 Lender.Pricing.Rates.For
            src/Pricing/Rates.cs:23 Lender.Pricing.Rates.Surcharge
            src/Letters/Letter.cs:7 Lender.Letters.Letter.Render
            src/Letters/Letter.cs:13 Lender.Letters.Letter.Render
            """);
    }

    [Fact]
    public void Tells_overloads_apart_by_their_lines()
    {
        var file = SampleCoverage.Complete.Files[0] with
        {
            Path = "A.cs",
            Members = [new("A.B", 1, 3, true, new Ratio(2, 3), default), new("A.B", 5, 7, true, new Ratio(3, 3), default)],
        };
        var gap = SampleCoverage.Gap("offers") with { File = "A.cs", Member = "A.B" };

        Ranking.Sort([gap with { Line = 2 }, gap with { Line = 6 }], [file]).Select(entry => entry.Line).ShouldBe([6, 2]);
    }
}
