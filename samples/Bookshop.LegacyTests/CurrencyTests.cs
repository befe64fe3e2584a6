namespace Bookshop.LegacyTests;

public class CurrencyTests
{
    private readonly Basket _basket = new();

    public CurrencyTests() => _basket.Add(Books.Hansa);

    [Fact]
    public void A_published_rate_is_quoted()
    {
        ExchangeRates.Publish("GBP", 0.85m);
        Assert.Equal(0.85m, ExchangeRates.PerEuro("GBP"));
    }

    [Fact]
    public void A_later_rate_replaces_an_earlier_one()
    {
        ExchangeRates.Publish("CHF", 0.97m);
        ExchangeRates.Publish("CHF", 0.94m);
        Assert.Equal(0.94m, ExchangeRates.PerEuro("CHF"));
    }

    [Fact]
    public void A_euro_is_a_euro() => Assert.Equal(1m, ExchangeRates.PerEuro("EUR"));

    [Theory]
    [InlineData("euro")]
    [InlineData("GB£")]
    public void A_currency_has_a_code_of_three_letters(string currency) =>
        Assert.Throws<FormatException>(() => ExchangeRates.Publish(currency, 1m));

    [Fact]
    public void A_currency_the_bank_does_not_list_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ExchangeRates.PerEuro("SEK"));
        Assert.Equal("The bank has published no rate for SEK.", error.Message);
    }

    [Fact]
    public void A_basket_is_totalled_in_pounds() => Assert.Equal(17.00m, _basket.TotalIn("GBP"));

    [Fact]
    public void A_basket_is_totalled_in_euros() => Assert.Equal(20.00m, _basket.TotalIn("EUR"));

    [Fact]
    public void Half_a_cent_is_rounded_up()
    {
        ExchangeRates.Publish("DKK", 7.46075m);
        Assert.Equal(149.22m, _basket.TotalIn("DKK"));
    }
}
