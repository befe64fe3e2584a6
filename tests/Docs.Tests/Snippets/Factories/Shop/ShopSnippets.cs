using Shakeout.CurrentTest;
using Shakeout.Factories;

namespace Shakeout.Docs.Tests.Snippets.WebShop;

/// <summary>The examples of the guide to factories, run; what they print stands on its page.</summary>
public sealed class ShopSnippets
{
    /// <summary>What the guide shows as output.</summary>
    public static string Print()
    {
        using var scope = new TestScope("the guide", new DataSeed(4711)).Enter();
        var number = "X1";
        #region explain
        Console.WriteLine(Make.Orders.Paid.With(order => order.Number, number).Explain());
        #endregion
        var explained = Make.Orders.Paid.With(order => order.Number, number).Explain();
        return $"{explained}\n{Failure(() => Circles.Rows.Build())}\n";
    }

    [Fact]
    public void Orders_come_whole()
    {
        #region build
        var order = Make.Orders.Build();
        var shipped = Make.Orders.Shipped.Build();
        var three = Make.Orders.Paid.Build(3);
        #endregion

        order.Lines.Count.ShouldBe(3);
        order.Lines.ShouldAllBe(line => line.Order == order);
        shipped.Tracking.ShouldBe($"TRK-{shipped.Number}");
        three.ShouldAllBe(one => one.PaidAt == one.PlacedAt.AddHours(1));
    }

    [Fact]
    public void A_test_says_what_it_is_about()
    {
        #region overrides
        var bob = Make.Customers.With(customer => customer.Name, "Bob").Build();
        var small = Make.Orders.With(order => order.Customer, bob).With(new Basket(1)).Build();
        var ofOneCustomer = Make.Orders.Reuse(Make.Customers).Build(10);
        var mixed = Make.Orders.Build(9, (orders, index) => index % 3 == 0 ? orders.Shipped : orders);
        var touched = Make.Orders.Then((f, order) => order.Lines.Reverse()).Build();
        var everyStatus = Make.Orders.BuildCovering(order => order.Status);
        #endregion

        (small.Customer, small.Lines.Count).ShouldBe((bob, 1));
        ofOneCustomer.Select(order => order.Customer).Distinct().Count().ShouldBe(1);
        mixed.Count(order => order.Status == Status.Shipped).ShouldBe(3);
        touched.Lines[0].No.ShouldBe(3);
        everyStatus.Select(order => order.Status).ShouldBe([Status.New, Status.Paid, Status.Shipped]);
    }

    [Fact]
    public void Other_forms_build_too()
    {
        More.Vouchers.Build().Worth.ShouldBeInRange(5, 50);
        More.Members.Build().Discount.ShouldBeInRange(0.05m, 0.1m);
        More.Anybody.Build().Email.ShouldEndWith("@example.test");
    }

    #region check
    [Fact]
    public void Every_factory_builds_with_every_trait() => Factory.Check(typeof(Make).Assembly);
    #endregion

    #region scope
    [Fact]
    public void The_same_seed_gives_the_same_order()
    {
        using var scope = new TestScope("any name", new DataSeed(4711)).Enter();
        Make.Orders.Build().Number.ShouldBe("ORD-000001");
    }
    #endregion

    private static string Failure(Func<object> build)
    {
        try
        {
            return build().ToString()!;
        }
        catch (FactoryException failure)
        {
            return failure.Message;
        }
    }
}
