using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Tests.Wording;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(9, 9, "100 %")]
    [InlineData(99_999, 100_000, "99.9 %")]
    [InlineData(1, 3, "33.3 %")]
    [InlineData(0, 3, "0 %")]
    public void Round_down(int covered, int total, string expected) => Figures.Percent(new Ratio(covered, total)).ShouldBe(expected);

    [Fact]
    public void Count_in_words() => Figures.Counted(1214, "branch").ShouldBe("1,214 branches");
}
