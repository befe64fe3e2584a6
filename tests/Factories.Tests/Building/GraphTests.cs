using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Building;

/// <summary>Orders with customers, lines and back references.</summary>
public sealed class GraphTests
{
    [Fact]
    public void An_order_comes_whole()
    {
        using var scope = Told.Scope();

        Make.Orders.Build().Text().ShouldBe("""
            ORD-000001 New for bob.1@example.test, 10.5 placed 29.12. paid  
              1. 3 x SKU-0003 at 2.5
              2. 2 x SKU-0002 at 1.5

            """);
    }

    [Fact]
    public void Traits_build_on_traits()
    {
        using var scope = Told.Scope();

        Make.Orders.Shipped.Build().Text().ShouldBe("""
            ORD-000001 Shipped for bob.1@example.test, 10.5 placed 29.12. paid 29.12. 13:00 TRK-ORD-000001
              1. 3 x SKU-0003 at 2.5
              2. 2 x SKU-0002 at 1.5

            """);
    }

    [Fact]
    public void A_line_asked_for_alone_is_among_the_lines_of_its_order()
    {
        using var scope = Told.Scope();
        var line = Make.Lines.Build();

        line.Order.Lines.Count(other => other == line).ShouldBe(1);
        line.Order.Lines.Count.ShouldBe(2);
        line.Order.Lines.ShouldAllBe(other => other.Order == line.Order);
        line.Order.Total.ShouldBe(line.Order.Lines.Sum(other => other.Qty * other.Price));
    }

    [Fact]
    public void Typed_parameters_are_given_or_have_their_defaults()
    {
        Make.Orders.With(new Basket(5)).Build().Lines.Count.ShouldBe(5);
        Make.Orders.With<Basket>(f => new Basket(f.Index)).Build(3).Select(order => order.Lines.Count).ShouldBe([0, 1, 2]);
        Make.Orders.Build().Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void A_typed_parameter_reaches_the_factories_that_a_rule_hands_it_on_to()
    {
        var houses = Factory.For<House>((f, me) => new() { Rooms = f.Many(Rooms.With(f.Param<Comfort>()), 2), Cellar = f.One(Rooms) }, "Houses");

        houses.With(new Comfort(Lamps: 4)).Build().ToString().ShouldBe("2 rooms with 4 and 4 lamps, a cellar with 1");
        houses.Build().ToString().ShouldBe("2 rooms with 1 and 1 lamps, a cellar with 1");
        houses.Explain().ShouldBe("""
            GraphTests.Houses builds 'GraphTests.House'
              Cellar                     template        f.One(GraphTests.Rooms)
              Param<GraphTests.Comfort>  default         Comfort { Lamps = 1 }
              Rooms                      template, late  f.Many(GraphTests.Rooms.With(f.Param<GraphTests.Comfort>()), 2)
            """);
    }

    [Fact]
    public void One_customer_is_reused_over_a_graph()
    {
        Make.Orders.Reuse(Make.Customers).Build(3).Select(order => order.Customer).Distinct().Count().ShouldBe(1);
        Make.Orders.Build(3).Select(order => order.Customer).Distinct().Count().ShouldBe(3);
        var bob = Make.Customers.Build();
        Make.Orders.Reuse(bob).Build(2).ShouldAllBe(order => order.Customer == bob);
    }

    [Fact]
    public void An_equal_key_gets_the_object_that_is_there()
    {
        var towns = Factory.For<Address>((f, me) => new(f.Pick("High Street", "Low Street"), f.Cycle("A", "B", "A"), null)).Key(address => address.City);

        var built = towns.Build(3);

        built[2].ShouldBeSameAs(built[0]);
        built[1].City.ShouldBe("B");
        towns.With(address => address.City, "B").Build().ShouldBeSameAs(built[1]);
    }

    [Fact]
    public void Hooks_run_on_finished_objects()
        => Make.Orders.Then((f, order) => order.Tracking = $"{order.Count}/{f.Seq > 0}").Build().Tracking.ShouldBe("2/True");

    [Fact]
    public void A_batch_may_vary()
    {
        Make.Orders.Build(3, (orders, index) => index == 1 ? orders.With(order => order.Status, Status.Paid) : orders)
            .Select(order => order.Status).ShouldBe([Status.New, Status.Paid, Status.New]);
        Make.Orders.With(order => order.Status, (f, me) => f.Cycle(Status.New, Status.Shipped)).Build(3)
            .Select(order => order.Status).ShouldBe([Status.New, Status.Shipped, Status.New]);
    }

    [Fact]
    public void A_derived_type_takes_over_the_rules_of_its_base()
    {
        var vips = Factory.For<VipCustomer>().Inherits(Make.Customers.With(customer => customer.IsActive, true)).With(vip => vip.Discount, 0.1m);
        var vip = vips.Build();

        $"{vip.Email.Split('.')[0]} {vip.Name.ToLowerInvariant()} {vip.IsActive} {vip.Discount} {vip.Address!.City}"
            .ShouldBe($"{vip.Name.ToLowerInvariant()} {vip.Name.ToLowerInvariant()} True 0.1 Town");
    }

    [Fact]
    public void The_thousandth_object_is_built_like_the_first()
    {
        using var scope = Told.Scope();
        var interpreted = Make.Orders.Shipped.Build(1).Single().Text();
        Make.Orders.Shipped.Build(1);
        var shipped = Make.Orders.Shipped;
        shipped.Build(2_500);

        using var again = Told.Scope();
        shipped.Build().Text().ShouldBe(interpreted);
    }

    private static readonly Factory<Room> Rooms = Factory.For<Room>((f, me) => new() { Lamps = f.Param<Comfort>().Lamps });

    public sealed record Comfort(int Lamps = 1);

    public sealed class Room
    {
        public int Lamps { get; set; }
    }

    public sealed class House
    {
        public List<Room> Rooms { get; set; } = [];

        public required Room Cellar { get; init; }

        public override string ToString() => $"{Rooms.Count} rooms with {string.Join(" and ", Rooms.Select(room => room.Lamps))} lamps, a cellar with {Cellar.Lamps}";
    }
}
