using Shakeout.BranchCoverage.Flow.Meaning;

namespace Shakeout.BranchCoverage.Tests.Flow;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("abc", "abc", "a0 b1 c2")]
    [InlineData("abc", "ac", "a0 c1")]
    [InlineData("ac", "abc", "a0 c2")]
    [InlineData("ab", "ba", "")] // Either could be the one that is out of order.
    [InlineData("aab", "ab", "b1")] // Which of both it is cannot be told.
    [InlineData("aab", "aab", "a0 a1 b2")]
    [InlineData("", "ab", "")]
    public void Takes_only_pairs_that_are_certain(string ones, string others, string pairs)
        => string.Join(' ', Alignment.Of(ones.Length, others.Length, (one, other) => ones[one] == others[other] ? 1 : 0).Select(pair => $"{ones[pair.One]}{pair.Other}")).ShouldBe(pairs);
}
