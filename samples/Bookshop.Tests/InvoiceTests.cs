using Shakeout.Fixtures.Machine;
using Shakeout.Fixtures.Time;

namespace Bookshop.Tests;

public class InvoiceTests(Basket basket)
{
    /// <summary>In this class, the clock on the shop's wall has stopped before Christmas.</summary>
    [Fixture(Autouse = true, Exclusive = true)]
    public static IEnumerable<FakeClock> WallClock()
    {
        var before = ShopClock.Current;
        var clock = FakeClock.StartingAt(new DateTimeOffset(2024, 12, 20, 9, 0, 0, TimeSpan.Zero));
        ShopClock.Current = clock;
        yield return clock;
        ShopClock.Current = before;
    }

    /// <summary>In this class, a basket for 40.00 euros.</summary>
    [Fixture]
    public static Basket WithTwoCopies(Basket basket)
    {
        basket.Add(Make.Books.Titled("The Hanseatic League").Priced(20.00m).Build(), 2);
        return basket;
    }

    [Fact]
    public void The_number_begins_with_the_year() =>
        Assert.Equal("2024-00042", new Invoice(42, "DE", basket).Number);

    [Fact]
    public void The_customer_has_two_weeks_to_pay() =>
        Assert.Equal(new DateOnly(2025, 1, 3), new Invoice(42, "DE", basket).DueOn);

    [Fact]
    public void Shipping_is_taxed_with_the_books()
    {
        var invoice = new Invoice(42, "DE", basket);
        Assert.Equal((43.90m, 2.87m), (invoice.Total, invoice.Tax));
    }

    [FixtureTheory]
    [InlineData("en-IE")]
    [InlineData("de-DE")]
    public void It_prints_a_line_for_each_title(string language, AmbientCulture culture)
    {
        culture.Use(language);
        basket.Add(Make.Books.Titled("Pompeii, a Day").Priced(12.50m).Build());
        Assert.Equal(
            """
            Invoice 2024-00042
            2 x The Hanseatic League 40.00
            1 x Pompeii, a Day 12.50
            Total 52.50 EUR
            """,
            new Invoice(42, "DE", basket).Print(),
            ignoreLineEndingDifferences: true);
    }
}
