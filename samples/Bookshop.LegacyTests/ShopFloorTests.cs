namespace Bookshop.LegacyTests;

[CollectionDefinition("Shop floor")]
public sealed class ShopFloor : ICollectionFixture<StockedShop>;

/// <summary>The shop on a Monday morning: everything is there, the preserves nearly sold out.</summary>
public sealed class StockedShop : IDisposable
{
    private readonly ShopDatabase _database = new();

    public StockedShop()
    {
        Stock = new Stock(_database.Connection);
        Desk = new OrderDesk(_database.Connection);
        Stock.Deliver(Books.Emma.Isbn, 12);
        Stock.Deliver(Books.Persuasion.Isbn, 30);
        Stock.Deliver(Books.Preserves.Isbn, 2);
        Stock.Deliver(Books.Hansa.Isbn, 60);
        Stock.Deliver(Books.Pompeii.Isbn, 60);
    }

    public Stock Stock { get; }

    public OrderDesk Desk { get; }

    public void Dispose() => _database.Dispose();
}

[Collection("Shop floor")]
public class StockTests(StockedShop shop)
{
    [Fact]
    public void Only_titles_that_run_out_are_ordered_again() =>
        Assert.Equal(["Jams and Preserves"], shop.Stock.TitlesToReorder());

    [Fact]
    public void A_title_that_was_never_delivered_is_not_ordered_again() =>
        Assert.DoesNotContain("Across the Pyrenees", shop.Stock.TitlesToReorder());

    [Fact]
    public void A_delivery_adds_to_the_shelf()
    {
        var before = shop.Stock.CopiesOf(Books.Hansa.Isbn);
        shop.Stock.Deliver(Books.Hansa.Isbn, 10);
        Assert.Equal(before + 10, shop.Stock.CopiesOf(Books.Hansa.Isbn));
    }

    [Fact]
    public void Sold_copies_leave_the_shelf()
    {
        var before = shop.Stock.CopiesOf(Books.Emma.Isbn);
        shop.Stock.Sell(Books.Emma.Isbn, 8);
        Assert.Equal(before - 8, shop.Stock.CopiesOf(Books.Emma.Isbn));
    }

    [Fact]
    public void More_than_the_shelf_holds_cannot_be_sold()
    {
        var error = Assert.Throws<InvalidOperationException>(() => shop.Stock.Sell(Books.Preserves.Isbn, 3));
        Assert.Equal("Only 2 copies of 9780141439655 are on the shelf.", error.Message);
    }

    [Fact]
    public void A_title_that_was_never_delivered_has_no_copies() =>
        Assert.Equal(0, shop.Stock.CopiesOf(Books.Pyrenees.Isbn));
}

[Collection("Shop floor")]
public class OrderDeskTests(StockedShop shop)
{
    [Fact]
    public void An_order_takes_its_copies_from_the_shelf()
    {
        var before = shop.Stock.CopiesOf(Books.Pompeii.Isbn);
        shop.Desk.Place("ida@example.org", BasketOf(Books.Pompeii, 3));
        Assert.Equal(before - 3, shop.Stock.CopiesOf(Books.Pompeii.Isbn));
    }

    [Fact]
    public void A_cancelled_order_puts_its_copies_back()
    {
        var before = shop.Stock.CopiesOf(Books.Pompeii.Isbn);
        shop.Desk.Cancel(shop.Desk.Place("ben@example.org", BasketOf(Books.Pompeii, 2)));
        Assert.Equal(before, shop.Stock.CopiesOf(Books.Pompeii.Isbn));
    }

    [Fact]
    public void An_order_on_its_way_cannot_be_cancelled()
    {
        var number = shop.Desk.Place("eve@example.org", BasketOf(Books.Hansa, 1));
        shop.Desk.Ship(number);
        Assert.Throws<InvalidOperationException>(() => shop.Desk.Cancel(number));
        Assert.Equal("shipped", shop.Desk.StateOf(number));
    }

    [Fact]
    public void A_customer_sees_only_their_own_orders()
    {
        var first = shop.Desk.Place("olga@example.org", BasketOf(Books.Persuasion, 1));
        shop.Desk.Place("rolf@example.org", BasketOf(Books.Persuasion, 1));
        var second = shop.Desk.Place("olga@example.org", BasketOf(Books.Hansa, 1));
        Assert.Equal([first, second], shop.Desk.OrdersOf("olga@example.org"));
    }

    [Fact]
    public void An_order_is_confirmed_by_mail()
    {
        var number = shop.Desk.Place("nora@example.org", BasketOf(Books.Hansa, 1));
        Assert.Contains(new Mail("nora@example.org", $"Your order {number}"), MailOutbox.Shop.Sent);
    }

    [Fact]
    public void An_empty_basket_cannot_be_ordered() =>
        Assert.Throws<InvalidOperationException>(() => shop.Desk.Place("ida@example.org", new Basket()));

    private static Basket BasketOf(Book book, int copies)
    {
        var basket = new Basket();
        basket.Add(book, copies);
        return basket;
    }
}
