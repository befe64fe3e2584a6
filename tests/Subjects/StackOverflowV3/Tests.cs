using System.Runtime.CompilerServices;

namespace Subjects.StackOverflowV3;

public class DepthTests
{
    [Fact]
    public void Goes_too_deep() => Assert.NotEqual(0, Below(0));

    [Fact]
    public void Harmless() => Assert.True(true);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static int Below(int depth) => Below(depth + 1) + depth;
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
