namespace Bookshop.Tests;

public class ShippingTests(Basket basket)
{
    [Fact]
    public void Nothing_is_shipped_for_nothing() => Assert.Equal(0m, Shipping.CostOf(basket));

    [Theory]
    [InlineData(2, 3.90)]
    [InlineData(3, 5.90)]
    public void A_small_parcel_costs_less(int copies, decimal cost)
    {
        basket.Add(Make.Books.Priced(12.50m).Build(), copies);
        Assert.Equal(cost, Shipping.CostOf(basket));
    }

    [Fact]
    public void Fifty_euros_are_exactly_enough_for_free_shipping()
    {
        basket.Add(Make.Books.Priced(12.50m).Build(), 4);
        Assert.Equal(0m, Shipping.CostOf(basket));
    }
}

public class CampaignTests(RunningCampaigns campaigns)
{
    [FixtureFact]
    public void A_novel_and_a_cookery_book_ship_for_free(Basket basket)
    {
        basket.Add(Make.Books.In(Category.Fiction).Priced(27.50m).Build());
        basket.Add(Make.Books.In(Category.Cookery).Priced(27.50m).Build());
        Assert.Equal(0m, Shipping.CostOf(basket));
    }

    [Fact]
    public void The_summer_campaign_takes_a_tenth_off_novels()
    {
        var novel = Make.Books.In(Category.Fiction).Priced(27.50m).Build();
        campaigns.Start(Category.Fiction, 10);
        Assert.Equal(24.75m, Campaigns.PriceOf(novel));
    }

    [Fact]
    public void The_harvest_campaign_takes_a_tenth_off_cookery()
    {
        var cookery = Make.Books.In(Category.Cookery).Priced(27.50m).Build();
        campaigns.Start(Category.Cookery, 10);
        Assert.Equal(24.75m, Campaigns.PriceOf(cookery));
    }

    [FixtureFact]
    public void A_campaign_that_ended_leaves_the_full_price(Book book)
    {
        campaigns.Start(book.Category, 25);
        campaigns.End(book.Category);
        Assert.Equal(book.Price, Campaigns.PriceOf(book));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void Nobody_gives_more_than_half_off(decimal percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => campaigns.Start(Category.History, percent));
}
