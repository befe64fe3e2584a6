namespace Subjects.SameDisplayNamesV2;

internal static class Counter
{
    public static int Value;
}

public class ReadTests
{
    [Fact]
    public void Works() => Assert.Equal(0, Counter.Value);

    [Fact]
    public void Is_named() => Assert.NotEmpty("read");
}

public class WriteTests
{
    [Fact]
    public void Works()
    {
        Counter.Value++;
        Assert.NotEqual(0, Counter.Value);
    }

    [Fact]
    public void Is_named() => Assert.NotEmpty("write");
}

public class CloseTests
{
    [Fact]
    public void Works() => Assert.True(true);

    [Fact]
    public void Is_named() => Assert.NotEmpty("close");
}
