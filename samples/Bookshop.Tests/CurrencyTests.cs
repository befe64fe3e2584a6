using Shakeout.Fixtures.Settings;

namespace Bookshop.Tests;

public class CurrencyTests(Bank bank, Basket basket)
{
    #region override
    /// <summary>In this class, a basket for 20.00 euros.</summary>
    [Fixture]
    public static Basket WithOneBook(Basket basket)
    {
        basket.Add(Make.Books.Priced(20.00m).Build());
        return basket;
    }
    #endregion

    [Fact]
    public void A_published_rate_is_quoted()
    {
        bank.Publish("GBP", 0.85m);
        Assert.Equal(0.85m, ExchangeRates.PerEuro("GBP"));
    }

    [Fact]
    public void A_later_rate_replaces_an_earlier_one()
    {
        bank.Publish("CHF", 0.97m);
        bank.Publish("CHF", 0.94m);
        Assert.Equal(0.94m, ExchangeRates.PerEuro("CHF"));
    }

    [Fact]
    public void A_euro_is_a_euro() => Assert.Equal(1m, ExchangeRates.PerEuro("EUR"));

    [Theory]
    [InlineData("euro")]
    [InlineData("GB£")]
    public void A_currency_has_a_code_of_three_letters(string currency) =>
        Assert.Throws<FormatException>(() => bank.Publish(currency, 1m));

    [Fact]
    public void A_currency_the_bank_does_not_list_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ExchangeRates.PerEuro("SEK"));
        Assert.Equal("The bank has published no rate for SEK.", error.Message);
    }

    [Fact]
    public void A_basket_is_totalled_in_pounds()
    {
        bank.Publish("GBP", 0.85m);
        Assert.Equal(17.00m, basket.TotalIn("GBP"));
    }

    [FixtureFact]
    public void A_basket_is_totalled_in_the_currency_of_the_settings(TestSettings settings) =>
        Assert.Equal(20.00m, basket.TotalIn(settings.Get<string>("Shop:Currency")));

    [Fact]
    public void Half_a_cent_is_rounded_up()
    {
        bank.Publish("DKK", 7.46075m);
        Assert.Equal(149.22m, basket.TotalIn("DKK"));
    }
}
