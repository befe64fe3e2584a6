namespace Subjects.FailFastV2;

public class FatalTests
{
    [Fact]
    public void Gives_up()
    {
        Environment.FailFast("the subject gave up");
    }

    [Fact]
    public void Harmless() => Assert.True(true);
}

public class OtherTests
{
    [Fact]
    public void First() => Assert.Equal(1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Second(int number) => Assert.True(number > 0);

    [Fact]
    public void Third() => Assert.Equal(3, 1 + 2);
}
