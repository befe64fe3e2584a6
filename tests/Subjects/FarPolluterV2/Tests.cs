namespace Subjects.FarPolluterV2;

internal static class Clock
{
    public static int Zone;
}

public class TravelTests : Ordinary
{
    [Fact]
    public void The_clock_follows_the_traveller()
    {
        Clock.Zone = 9;
        Assert.Equal(9, Clock.Zone);
    }
}

public class HomeTests : Ordinary
{
    [Fact]
    public void Back_home_the_clock_is_set_back()
    {
        Clock.Zone = 0;
        Assert.Equal(0, Clock.Zone);
    }
}

public class ServiceTests : Ordinary
{
    [Fact]
    public void A_new_battery_resets_the_clock()
    {
        Clock.Zone = 0;
        Assert.Equal(0, Clock.Zone);
    }
}

public class MeetingTests : Ordinary
{
    [Fact]
    public void Meetings_are_at_home_time() => Assert.Equal(0, Clock.Zone);
}

public class BirdTests : Ordinary;

public class FishTests : Ordinary;

public class TreeTests : Ordinary;

public class StoneTests : Ordinary;

public class WaterTests : Ordinary;

public class CloudTests : Ordinary;

public class GrassTests : Ordinary;

public abstract class Ordinary
{
    [Fact]
    public void One() => Assert.Equal(1, 1);

    [Fact]
    public void Two() => Assert.Equal(2, 1 + 1);

    [Fact]
    public void Three() => Assert.Equal(3, 1 + 2);

    [Fact]
    public void Four() => Assert.Equal(4, 2 + 2);

    [Fact]
    public void Five() => Assert.Equal(5, 2 + 3);

    [Fact]
    public void Six() => Assert.Equal(6, 3 + 3);
}
