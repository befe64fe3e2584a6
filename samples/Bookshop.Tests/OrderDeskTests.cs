using Shakeout.Factories.Persistence;

namespace Bookshop.Tests;

public class OrderDeskTests(OrderDesk desk, SqlStore store)
{
    [FixtureFact]
    public async Task An_order_takes_its_copies_from_the_shelf(Stock stock, Basket basket)
    {
        var shelf = await Make.Shelves.Holding(60).CreateAsync(store);
        basket.Add(shelf.Book, 3);
        desk.Place("ida@example.org", basket);
        Assert.Equal(57, stock.CopiesOf(shelf.Book.Isbn));
    }

    #region factories
    [FixtureFact]
    public async Task A_cancelled_order_puts_its_copies_back(Stock stock)
    {
        var shelf = await Make.Shelves.Holding(10).CreateAsync(store);
        var order = await Make.Orders.Placed.Of(shelf.Book, copies: 2).CreateAsync(store);
        desk.Cancel(order.Number);
        Assert.Equal(12, stock.CopiesOf(shelf.Book.Isbn));
    }
    #endregion

    [Fact]
    public async Task An_order_on_its_way_cannot_be_cancelled()
    {
        var order = await Make.Orders.Shipped.CreateAsync(store);
        Assert.Throws<InvalidOperationException>(() => desk.Cancel(order.Number));
        Assert.Equal("shipped", desk.StateOf(order.Number));
    }

    [Fact]
    public async Task A_customer_sees_only_their_own_orders()
    {
        var olgas = await Make.Orders.By("olga@example.org").CreateAsync(store, 2);
        await Make.Orders.By("rolf@example.org").CreateAsync(store);
        Assert.Equal(olgas.Select(order => order.Number), desk.OrdersOf("olga@example.org"));
    }

    [FixtureFact]
    public void An_empty_basket_cannot_be_ordered(Basket basket) =>
        Assert.Throws<InvalidOperationException>(() => desk.Place("ida@example.org", basket));
}

#region asking
public class ConfirmationTests(OrderDesk desk, Basket basket)
{
    [FixtureFact]
    public async Task An_order_is_confirmed_by_mail(SqlStore store, MailOutbox outbox)
    {
        var shelf = await Make.Shelves.Holding(1).CreateAsync(store);
        basket.Add(shelf.Book);
        var number = desk.Place("nora@example.org", basket);
        Assert.Equal([new Mail("nora@example.org", $"Your order {number}")], outbox.Sent);
    }
}
#endregion
