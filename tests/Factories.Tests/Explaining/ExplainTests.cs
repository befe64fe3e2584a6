using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Explaining;

public sealed class ExplainTests
{
    [Fact]
    public void Tells_where_each_value_comes_from()
        => Make.Orders.Shipped.With(order => order.Number, "X1").Explain().ShouldBe("""
            Make.Orders builds 'Order'
              Customer       template        f.One(Make.Customers)
              Lines          template, late  f.Many(Make.Lines, f.Param<Basket>().Size)
              Number         given           X1
              PaidAt         Paid            me.PlacedAt.AddHours(1)
              Param<Basket>  default         Basket { Size = 2 }
              PlacedAt       template        f.Now.AddDays(-f.Pick(1, 2, new [] {3}))
              Status         given           Shipped
              Total          template, late  me.Lines.Sum(line => (line.Qty * line.Price))
              Tracking       Shipped         $"TRK-{me.Number}"
            """);

    [Fact]
    public void Tells_what_is_filled()
        => Factory.For<Customer>("Customers").Fill().Explain().ShouldBe("""
            ExplainTests.Customers builds 'Customer'
              Address   filled member by member
              Email     filled by its name
              IsActive  filled by its type
              Name      filled by its name
            """);
}
