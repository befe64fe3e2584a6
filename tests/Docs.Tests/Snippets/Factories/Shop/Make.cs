using Shakeout.Factories;

namespace Shakeout.Docs.Tests.Snippets.WebShop;

#region factories
public static class Make
{
    public static readonly Factory<Order> Orders = Factory.For<Order>((f, me) => new()
    {
        Number = $"ORD-{f.Seq:D6}",
        Customer = f.One(Customers),
        Lines = f.Many(Lines, f.Param<Basket>().Size),
        Total = me.Lines.Sum(line => line.Quantity * line.Price),
        PlacedAt = f.Past(30).UtcDateTime,
    });

    public static readonly Factory<Line> Lines = Factory.For<Line>((f, me) => new()
    {
        Order = f.Parent<Order>(),
        No = f.Index + 1,
        Sku = $"SKU-{f.Int(0, 500):D4}",
        Quantity = f.Int(1, 10),
        Price = f.Money(1, 500),
    });

    public static readonly Factory<Customer> Customers = Factory.For<Customer>((f, me) => new()
    {
        Name = f.Name.Full,
        Email = f.Unique($"customer{f.Seq}@example.test"),
        Country = f.One(Countries),
        IsActive = f.Bool(0.9),
    });

    public static readonly Factory<Country> Countries =
        Factory.For<Country>((f, me) => new() { Code = f.Pick("de", "gb", "se") }).Key(country => country.Code);
}

/// <summary>How many lines an order has.</summary>
public sealed record Basket(int Size = 3);
#endregion

#region traits
public static class OrderTraits
{
    extension(Factory<Order> orders)
    {
        public Factory<Order> Paid => orders
            .With(order => order.Status, Status.Paid)
            .With(order => order.PaidAt, (f, me) => me.PlacedAt.AddHours(1));

        public Factory<Order> Shipped => orders.Paid
            .With(order => order.Status, Status.Shipped)
            .With(order => order.Tracking, (f, me) => $"TRK-{me.Number}");
    }
}
#endregion

/// <summary>More of them, as the guide shows them one by one.</summary>
public static class More
{
    #region closed
    public static readonly Factory<Voucher> Vouchers = Factory.For<Voucher>((f, me) => Voucher.Of($"V-{f.Seq}"))
        .With(voucher => voucher.Worth, (f, me) => f.Money(5, 50));
    #endregion

    #region inherits
    public static readonly Factory<Member> Members = Factory.For<Member>()
        .Inherits(Make.Customers)
        .With(member => member.Discount, (f, me) => f.Pick(0.05m, 0.1m));
    #endregion

    #region fill
    public static readonly Factory<Customer> Anybody = Factory.For<Customer>().Fill();
    #endregion
}
