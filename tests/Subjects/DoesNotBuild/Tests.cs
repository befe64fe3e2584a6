namespace Subjects.DoesNotBuild;

public class BrokenTests
{
    [Fact]
    public void Compiles() => Assert.Equal(1, thisNameIsNowhere);
}
