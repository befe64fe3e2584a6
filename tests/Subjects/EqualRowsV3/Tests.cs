namespace Subjects.EqualRowsV3;

internal static class Sizes
{
    public static int Largest = 2;
}

public class RowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1)]
    public void A_size_is_noted(int size)
    {
        Sizes.Largest = Math.Max(Sizes.Largest, size);
        Assert.True(Sizes.Largest >= size);
    }
}

public class LimitTests
{
    [Fact]
    public void Nothing_is_larger_than_two() => Assert.Equal(2, Sizes.Largest);

    [Fact]
    public void There_is_a_limit() => Assert.True(Sizes.Largest > 0);
}
