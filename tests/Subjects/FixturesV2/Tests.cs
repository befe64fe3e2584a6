using Xunit;

namespace Subjects.FixturesV2;

public class SumTests
{
    [Fact]
    public void Two_and_two_are_four() => Assert.Equal(4, 2 + 2);
}
