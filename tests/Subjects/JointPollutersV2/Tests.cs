namespace Subjects.JointPollutersV2;

internal static class Lamps
{
    public static bool Left;
    public static bool Right;

    public static bool FuseBlows => Left && Right;
}

public class LeftTests
{
    [Fact]
    public void The_left_lamp_lights()
    {
        Lamps.Left = true;
        Assert.True(Lamps.Left);
    }

    [Fact]
    public void Left_is_a_side() => Assert.NotEqual("left", "right");
}

public class RightTests
{
    [Fact]
    public void The_right_lamp_lights()
    {
        Lamps.Right = true;
        Assert.True(Lamps.Right);
    }

    [Fact]
    public void Right_is_a_side() => Assert.NotEqual("right", "left");
}

public class FuseTests
{
    [Fact]
    public void The_fuse_holds() => Assert.False(Lamps.FuseBlows);
}
