namespace Shakeout.BranchCoverage.Tests.Effects;

/// <summary>The ways through a compound condition.</summary>
public sealed class WaysTests
{
    [Theory]
    [InlineData("a && b", "TT → true, TF → false, F- → false")]
    [InlineData("(a || b) && c", "T-T → true, T-F → false, FTT → true, FTF → false, FF- → false")]
    [InlineData("a && b || c", "TT- → true, TFT → true, TFF → false, F-T → true, F-F → false")]
    [InlineData("a || b && c", "T-- → true, FTT → true, FTF → false, FF- → false")]
    [InlineData("!(a && b) || c", "TTT → true, TTF → false, TF- → true, F-- → true")]
    [InlineData("a ^ b", "TT → false, TF → true, FT → true, FF → false")]
    [InlineData("(a & b) && c", "TTT → true, TTF → false, TF- → false, FT- → false, FF- → false")]
    [InlineData("(a | Yes) && b", "TT → true, TF → false, FT → true, FF → false")]
    [InlineData("a && (b || false)", "TT → true, TF → false, F- → false")]
    public void Are_all_there_are(string condition, string ways)
        => string.Join(", ", Compounds.If(condition).Ways.All()).ShouldBe(ways);

    [Theory]
    [InlineData("a && b && c && d", false)]
    [InlineData("a || b && c", false)]
    [InlineData("!(a && b) || c", false)]
    [InlineData("!(a || b) && c", false)]
    [InlineData("!(a || b) || c", true)]
    [InlineData("(a || b) && c", true)]
    [InlineData("a && b || c", true)]
    [InlineData("(a || b) && (c || d)", true)]
    [InlineData("a & b", true)]
    [InlineData("a | b", true)]
    [InlineData("a ^ b", true)]
    [InlineData("(a & b) && c", true)]
    [InlineData("a && (b || true)", false)]
    public void Meet_again_where_outcomes_do_not_say_all(string condition, bool meet)
        => Compounds.If(condition).Ways.MeetAgain.ShouldBe(meet);

    [Theory]
    [InlineData("(a || b) && c")]
    [InlineData("!(a || b) || c ^ d")]
    [InlineData("a && (b | c) || d")]
    public void Have_a_number_each(string condition)
    {
        var ways = Compounds.If(condition).Ways;

        var numbered = ways.All().Select(way => (way, Number: Enumerable.Range(0, way.Values.Length).Sum(at => way[at] == true ? 1 << at : 0))).ToList();

        numbered.Select(one => ways.Numbered(one.Number)).ShouldBe(numbered.Select(one => one.way));
    }

    [Fact]
    public void Do_not_multiply_where_they_never_meet()
        => Compounds.If(string.Join(" || ", Enumerable.Range(1, 40).Select(number => $"i == {number}"))).Ways.All().Count().ShouldBe(41);
}
