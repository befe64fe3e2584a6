namespace Subjects.BranchCorpus.Tests;

public sealed class ValuesTests
{
    [Fact]
    public void Two_are_ordered() => Assert.Equal(Values.Order(1, 2), Values.Order(2, 1));

    [Fact]
    public void Versions_are_compared() => Assert.Equal("newer earlier", $"{Values.Compare((2, 0), (1, 9))} {Values.Compare((1, 1), (1, 2))}");

    [Fact]
    public void Numbers_differ()
    {
        Assert.Equal(3, Values.Difference(5, 2));
        Assert.Equal(0, Values.Difference(null, null));
    }

    [Fact]
    public void Doubt_stays()
    {
        Assert.False(Values.Both(false, null));
        Assert.True(Values.Both(true, true));
        Assert.Null(Values.Both(true, null));
    }

    [Fact]
    public void Hex_is_read() => Assert.Equal(0x1f + 0xab, Values.Hex("1f") + Values.Hex("#ab"));

    [Fact]
    public void Squares_add_up() => Assert.Equal(5, Values.SumOfSquares(3));

    [Fact]
    public void The_lower_is_raised()
    {
        var (left, right) = (1, 5);
        Values.Raise(ref left, ref right);
        Assert.Equal((2, 5), (left, right));
    }

    [Fact]
    public void Even_numbers_have_halves()
    {
        Assert.True(Values.TryHalf(4, out var half));
        Assert.Equal(2, half);
        Assert.False(Values.TryHalf(3, out _));
    }

    [Fact]
    public void Pairs_are_swapped()
    {
        Assert.Equal("b,a", Values.Swap(("a", "b")));
        Assert.Equal("-,a", Values.Swap(("a", null)));
    }

    [Fact]
    public void Five_has_two_bits() => Assert.Equal(2, Values.Bits(5));

    [Fact]
    public void Letters_are_sought() => Assert.Equal(1, Values.Index("abc", 'c') + Values.Index("", 'c') + Values.Index("xyz", 'c'));
}
