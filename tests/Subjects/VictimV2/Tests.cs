namespace Subjects.VictimV2;

internal static class Settings
{
    public static string Currency = "EUR";
}

public class PriceTests
{
    [Fact]
    public void Prices_are_in_euros() => Assert.Equal("EUR", Settings.Currency);

    [Fact]
    public void Prices_add_up() => Assert.Equal(30, 10 + 20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Prices_are_positive(int price) => Assert.True(price > 0);
}

public class TravelTests
{
    [Fact]
    public void Abroad_we_pay_in_dollars()
    {
        Settings.Currency = "USD";
        Assert.Equal("USD", Settings.Currency);
    }

    [Fact]
    public void A_trip_has_a_start() => Assert.NotEmpty("Berlin");
}
