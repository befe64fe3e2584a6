namespace Shakeout.BranchCoverage.Tests.Effects;

/// <summary>What counts as a compound condition, and what as one of its conditions.</summary>
public sealed class CompoundFinderTests
{
    [Theory]
    [InlineData("if (a && (!(b || c)) || i > 3 & d) { }", "a && (!(b || c)) || i > 3 & d [a, b, c, i > 3, d]")]
    [InlineData("var x = !(a | b);", "a | b [a, b]")]
    [InlineData("bool x = a ? b && c : b || d, y = M(a ^ b);", "b && c [b, c]; b || d [b, d]; a ^ b [a, b]")]
    [InlineData("while (a && new System.Func<bool>(() => b || c)()) { }", "a && new System.Func<bool>(() => b || c)() [a, new System.Func<bool>(() => b || c)()]; b || c [b, c]")]
    [InlineData("if (i is > 3 and < 5 && a) { }", "i is > 3 and < 5 && a [i is > 3 and < 5, a]")]
    [InlineData("if (a && (b ? c : d)) { }", "a && (b ? c : d) [a, b ? c : d]")]
    [InlineData("if (a &&\n  b /* so */) { }", "a && b [a, b]")]
    public void Are_found_with_their_conditions(string code, string found)
        => string.Join("; ", Compounds.Of(code).Select(compound => $"{compound.Place.Text} [{string.Join(", ", compound.Conditions)}]")).ShouldBe(found);

    [Theory]
    [InlineData("if ((i & j) == 0) { }")]
    [InlineData("if (a) { }")]
    [InlineData("if (Yes || false) { }")]
    [InlineData("if (a && true) { }")]
    [InlineData("maybe = maybe & a;")]
    [InlineData("System.Linq.Expressions.Expression<System.Func<bool>> x = () => a && b;")]
    public void Are_no_bits_no_constants_and_no_trees(string code) => Compounds.Of(code).ShouldBeEmpty();
}
