namespace Subjects.CleanerV3;

internal static class Log
{
    public static string Level = "info";
}

public class DebugTests
{
    [Fact]
    public void Debugging_can_be_switched_on()
    {
        Log.Level = "debug";
        Assert.Equal("debug", Log.Level);
    }

    [Fact]
    public void A_level_has_a_name() => Assert.NotEmpty("debug");
}

public class ResetTests
{
    [Fact]
    public void A_reset_goes_back_to_info()
    {
        Log.Level = "info";
        Assert.Equal("info", Log.Level);
    }
}

public class DefaultTests
{
    [Fact]
    public void The_level_is_info() => Assert.Equal("info", Log.Level);

    [Fact]
    public void There_is_a_level() => Assert.NotNull(Log.Level);
}
