namespace Subjects.SeveralPollutersV3;

internal static class Feed
{
    public static bool IsMuted;
    public static bool IsOffline;

    public static bool Delivers => !IsMuted && !IsOffline;
}

public class MuteTests
{
    [Fact]
    public void A_feed_can_be_muted()
    {
        Feed.IsMuted = true;
        Assert.False(Feed.Delivers);
    }
}

public class OfflineTests
{
    [Fact]
    public void A_feed_can_go_offline()
    {
        Feed.IsOffline = true;
        Assert.False(Feed.Delivers);
    }
}

public class UnmuteTests
{
    [Fact]
    public void A_feed_can_be_heard_again()
    {
        Feed.IsMuted = false;
        Assert.False(Feed.IsMuted);
    }
}

public class DeliveryTests
{
    [Fact]
    public void News_are_delivered() => Assert.True(Feed.Delivers);

    [Fact]
    public void News_have_a_title() => Assert.NotEmpty("title");
}
