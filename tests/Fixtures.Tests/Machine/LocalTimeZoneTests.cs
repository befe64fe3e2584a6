using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

[Collection(WholeProcess.Name)]
public sealed class ALocalTimeZone
{
    private readonly RequestLog _log = new();

    [Theory]
    [InlineData("Europe/Berlin", "02:00:00")]
    [InlineData("W. Europe Standard Time", "02:00:00")]
    [InlineData("Asia/Kathmandu", "05:45:00")]
    [InlineData("UTC", "00:00:00")]
    public void Is_the_machines_for_the_test_and_then_what_it_was(string id, string offset)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "One process cannot change its zone there.");
        var summer = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        var before = TimeZoneInfo.Local;
        var variables = new EnvironmentVariables(_log.Request());
        var zone = new LocalTimeZone(variables);

        zone.Use("America/New_York");
        zone.Use(id);
        var seen = summer.ToLocalTime().Offset;
        zone.Dispose();
        var after = TimeZoneInfo.Local;
        variables.Dispose();

        seen.ShouldBe(TimeSpan.Parse(offset, null));
        after.Id.ShouldBe(before.Id);
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Is_put_back_to_the_variable_that_was_set_before()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "One process cannot change its zone there.");
        using var outer = new EnvironmentVariables(_log.Request());
        outer.Set("TZ", "Asia/Tokyo");
        using var variables = new EnvironmentVariables(_log.Request());
        using (var zone = new LocalTimeZone(variables))
            zone.Use("Europe/Berlin");

        Environment.GetEnvironmentVariable("TZ").ShouldBe("Asia/Tokyo");
    }

    [Fact]
    public void Is_one_that_exists()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "One process cannot change its zone there.");
        using var variables = new EnvironmentVariables(_log.Request());
        using var zone = new LocalTimeZone(variables);

        Should.Throw<FixtureException>(() => zone.Use("Europe/Berln")).Message
            .ShouldMatch("^There is no time zone 'Europe/Berln' on this machine. Names like it are 'Europe/Berlin', '[^']+', '[^']+'. Where most zones are missing, install 'tzdata'.$");
    }

    [Fact]
    public void Changes_nothing_unless_it_is_used()
    {
        using var outer = new EnvironmentVariables(_log.Request());
        outer.Unset("TZ");
        var variables = new EnvironmentVariables(_log.Request());
        var zone = new LocalTimeZone(variables);

        Environment.SetEnvironmentVariable("TZ", "Asia/Tokyo");
        zone.Dispose();
        var left = Environment.GetEnvironmentVariable("TZ");
        variables.Dispose();

        left.ShouldBe("Asia/Tokyo", "it is the variables' to put back and to tell of");
        _log.Lines.ShouldBe("note: left by the code under test: 'TZ' added; put back");
    }
}
