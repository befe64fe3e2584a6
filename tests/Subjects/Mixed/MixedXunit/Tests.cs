namespace Subjects.MixedXunit;

public class SumTests
{
    [Fact]
    public void Adds() => Assert.Equal(4, Subjects.MixedLibrary.Sum.Of(2, 2));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Adds_nothing(int number) => Assert.Equal(number, Subjects.MixedLibrary.Sum.Of(number, 0));
}
