namespace Subjects.HangV3;

public class LoopTests
{
    [Fact]
    public void Never_ends()
    {
        while (true)
            Thread.Sleep(20);
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
