using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bookshop;

/// <summary>Takes orders, hands out the copies and writes to the customer.</summary>
public sealed class OrderDesk(SqliteConnection connection, MailOutbox outbox)
{
    private readonly Stock _stock = new(connection);

    /// <summary>Writes from the outbox of the whole shop.</summary>
    public OrderDesk(SqliteConnection connection)
        : this(connection, MailOutbox.Shop)
    {
    }

    public int Place(string customer, Basket basket)
    {
        if (basket.IsEmpty)
            throw new InvalidOperationException("An empty basket cannot be ordered.");
        var number = connection.Query(
            row => row.GetInt32(0),
            "insert into customer_order (customer, placed_at, state) values ($customer, $at, 'placed') returning number",
            ("$customer", customer),
            ("$at", ShopClock.Today.ToString("O", CultureInfo.InvariantCulture))).Single();
        foreach (var line in basket.Lines)
            AddLine(number, line);
        outbox.Send(new Mail(customer, $"Your order {number}"));
        return number;
    }

    public void Cancel(int number)
    {
        if (StateOf(number) != "placed")
            throw new InvalidOperationException($"Order {number} can no longer be cancelled.");
        foreach (var (isbn, copies) in LinesOf(number))
            _stock.Deliver(isbn, copies);
        SetState(number, "cancelled");
    }

    public void Ship(int number) => SetState(number, "shipped");

    public string StateOf(int number) => connection
        .Query(row => row.GetString(0), "select state from customer_order where number = $number", ("$number", number))
        .Single();

    public IReadOnlyList<int> OrdersOf(string customer) => connection.Query(
        row => row.GetInt32(0),
        "select number from customer_order where customer = $customer order by number",
        ("$customer", customer));

    private void AddLine(int number, BasketLine line)
    {
        _stock.Sell(line.Book.Isbn, line.Copies);
        connection.Execute(
            "insert into order_line values ($number, $isbn, $copies)",
            ("$number", number),
            ("$isbn", line.Book.Isbn.ToString()),
            ("$copies", line.Copies));
    }

    private List<(Isbn Isbn, int Copies)> LinesOf(int number) => connection.Query(
        row => (Isbn.Parse(row.GetString(0)), row.GetInt32(1)),
        "select isbn, copies from order_line where number = $number",
        ("$number", number));

    private void SetState(int number, string state) => connection.Execute(
        "update customer_order set state = $state where number = $number", ("$number", number), ("$state", state));
}
