using System.Security.Cryptography;

namespace Subjects.FlakyV2;

public class WeatherTests
{
    [Fact]
    public void It_does_not_rain() => Assert.True(RandomNumberGenerator.GetInt32(100) >= 30, "it rains");

    [Fact]
    public void There_is_weather() => Assert.NotEmpty("weather");
}

public class SeasonTests
{
    [Theory]
    [InlineData("spring")]
    [InlineData("autumn")]
    public void A_season_has_a_name(string name) => Assert.NotEmpty(name);
}
