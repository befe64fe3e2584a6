namespace Subjects.CancellingPollutersV3;

internal static class Door
{
    public static bool IsOpen;

    public static bool Push() => IsOpen = !IsOpen;
}

public class MorningTests
{
    [Fact]
    public void The_postman_pushes_the_door()
    {
        var before = Door.IsOpen;
        Assert.NotEqual(before, Door.Push());
    }
}

public class EveningTests
{
    [Fact]
    public void The_guard_pushes_the_door()
    {
        var before = Door.IsOpen;
        Assert.NotEqual(before, Door.Push());
    }
}

public class DoorTests
{
    [Fact]
    public void The_door_is_shut() => Assert.False(Door.IsOpen);

    [Fact]
    public void A_door_has_a_handle() => Assert.NotEmpty("handle");
}
