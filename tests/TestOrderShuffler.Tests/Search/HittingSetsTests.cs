using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.TestOrderShuffler.Tests.Search;

public sealed class WaysToDisarmSets
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("a", "{a}")]
    [InlineData("a, b", "{a b}")]
    [InlineData("a b", "{a} {b}")]
    [InlineData("a b, a c", "{a} {b c}")]
    [InlineData("c, a b", "{a c} {b c}")]
    [InlineData("a b, a", "{a}")]
    public void Take_no_more_than_they_must(string sets, string ways)
    {
        var suite = new ScriptedSuite("a b c");
        var known = sets.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(suite.Named);

        string.Join(' ', HittingSets.Of(known).Select(way => $"{{{string.Join(' ', way.OrderBy(test => test.Name))}}}")).ShouldBe(ways);
    }
}
