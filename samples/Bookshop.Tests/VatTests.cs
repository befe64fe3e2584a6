namespace Bookshop.Tests;

public class VatTests
{
    [Theory]
    [InlineData("DE", 7)]
    [InlineData("FR", 5.5)]
    [InlineData("IE", 0)]
    public void Each_country_taxes_books_its_own_way(string country, decimal percent) =>
        Assert.Equal(percent, VatRates.PercentIn(country));

    [Fact]
    public void The_tax_is_part_of_the_price() => Assert.Equal(1.31m, VatRates.TaxWithin(20.00m, "DE"));

    [Fact]
    public void Where_we_do_not_ship_there_is_no_rate() =>
        Assert.Throws<NotSupportedException>(() => VatRates.PercentIn("XX"));
}
