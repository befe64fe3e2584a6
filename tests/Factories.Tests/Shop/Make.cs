namespace Shakeout.Factories.Tests.Shop;

public static class Make
{
    public static readonly Factory<Customer> Customers = Factory.For<Customer>((f, me) => new()
    {
        Name = f.Pick("Ada", "Bob", "Cid"),
        Email = $"{me.Name}.{f.Seq}@example.test".ToLowerInvariant(),
        Address = f.One(Addresses),
    });

    public static readonly Factory<Order> Orders = Factory.For<Order>((f, me) => new()
    {
        Number = $"ORD-{f.Seq:D6}",
        Customer = f.One(Customers),
        Lines = f.Many(Lines, f.Param<Basket>().Size),
        Total = me.Lines.Sum(line => line.Qty * line.Price),
        PlacedAt = f.Now.AddDays(-f.Pick(1, 2, 3)),
    });

    public static readonly Factory<Line> Lines = Factory.For<Line>((f, me) => new()
    {
        Order = f.Parent<Order>(),
        No = f.Index + 1,
        Sku = $"SKU-{f.Pick(1, 2, 3):D4}",
        Qty = f.Pick(1, 2, 3),
        Price = f.Pick(1.5m, 2.5m),
    });

    public static readonly Factory<Address> Addresses = Factory.For<Address>((f, me) => new(f.Pick("High Street", "Low Street"), "Town", null));

    extension(Factory<Order> orders)
    {
        public Factory<Order> Paid => orders.With(o => o.Status, Status.Paid).With(o => o.PaidAt, (f, me) => me.PlacedAt.AddHours(1));

        public Factory<Order> Shipped => orders.Paid.With(o => o.Status, Status.Shipped).With(o => o.Tracking, (f, me) => $"TRK-{me.Number}");
    }
}
