namespace Subjects.BackgroundThrowV3;

/// <summary>Says that a test which came after the thread's own is at work.</summary>
internal static class Later
{
    public static readonly ManualResetEventSlim Test = new();

    public static void IsAtWork()
    {
        Test.Set();
        Thread.Sleep(50);
    }
}

public class ThreadTests
{
    [Fact]
    public void Leaves_a_thread_behind()
    {
        Later.Test.Reset();
        new Thread(ThrowLater) { IsBackground = true }.Start();
    }

    private static void ThrowLater()
    {
        Later.Test.Wait(100);
        throw new InvalidOperationException("nobody catches this");
    }
}

public class AlphaTests
{
    [Fact]
    public void Takes_a_moment() => Later.IsAtWork();

    [Fact]
    public void Takes_another_moment() => Later.IsAtWork();
}

public class BetaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Takes_a_moment(int number)
    {
        Later.IsAtWork();
        Assert.True(number > 0);
    }
}
