namespace Bookshop.Tests;

public class OrderDeskTests(OrderDesk desk, Basket basket)
{
    [FixtureFact]
    public void An_order_takes_its_copies_from_the_shelf(Stock stock)
    {
        basket.Add(Books.Pompeii, 3);
        desk.Place("ida@example.org", basket);
        Assert.Equal(57, stock.CopiesOf(Books.Pompeii.Isbn));
    }

    [FixtureFact]
    public void A_cancelled_order_puts_its_copies_back(Stock stock)
    {
        basket.Add(Books.Emma, 2);
        desk.Cancel(desk.Place("ben@example.org", basket));
        Assert.Equal(12, stock.CopiesOf(Books.Emma.Isbn));
    }

    [Fact]
    public void An_order_on_its_way_cannot_be_cancelled()
    {
        basket.Add(Books.Hansa);
        var number = desk.Place("eve@example.org", basket);
        desk.Ship(number);
        Assert.Throws<InvalidOperationException>(() => desk.Cancel(number));
        Assert.Equal("shipped", desk.StateOf(number));
    }

    [Fact]
    public void A_customer_sees_only_their_own_orders()
    {
        basket.Add(Books.Persuasion);
        var first = desk.Place("olga@example.org", basket);
        desk.Place("rolf@example.org", basket);
        var second = desk.Place("olga@example.org", basket);
        Assert.Equal([first, second], desk.OrdersOf("olga@example.org"));
    }

    [Fact]
    public void An_empty_basket_cannot_be_ordered() =>
        Assert.Throws<InvalidOperationException>(() => desk.Place("ida@example.org", basket));
}

#region asking
public class ConfirmationTests(OrderDesk desk, Basket basket)
{
    [FixtureFact]
    public void An_order_is_confirmed_by_mail(MailOutbox outbox)
    {
        basket.Add(Books.Hansa);
        var number = desk.Place("nora@example.org", basket);
        Assert.Equal([new Mail("nora@example.org", $"Your order {number}")], outbox.Sent);
    }
}
#endregion
