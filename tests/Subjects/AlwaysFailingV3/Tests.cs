namespace Subjects.AlwaysFailingV3;

public class SumTests
{
    [Fact]
    public void Two_and_two_are_five() => Assert.Equal(5, 2 + 2);

    [Fact]
    public void Two_and_two_are_four() => Assert.Equal(4, 2 + 2);
}

public class ProductTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_product_is_larger(int factor) => Assert.True(factor * factor > factor);
}
