using AutoFixture;
using Shakeout.Factories;
using Shakeout.Factories.XunitV3;

namespace Shakeout.Docs.Tests.Snippets.WebShop;

/// <summary>What the tables of the guides from AutoFixture and from Bogus tell to write, run. A test compares the tables with it.</summary>
public sealed class FromOthers
{
    private static Factory<Sample> Samples(string value) => Factory.For<Sample>((f, me) => new()
    {
        Name = f.Name.Full,
        Number = f.Seq + f.Index + f.Int(1, 9),
        Status = f.Enum<Status>(),
        Picked = f.Pick("a", "b", "c"),
        Amount = f.Money(1, 9),
        Weighted = f.Weighted(f.Weight(9, "a"), f.Weight(1, "b")),
        Optional = f.Maybe(value, 0.8),
        Email = f.Email,
        Once = f.Unique($"{me.Name}@example.test"),
        City = f.Address.City,
        Text = f.Sentence,
        Since = f.Past(),
        Product = f.Bogus.Commerce.ProductName(),
    });

    [Fact]
    public void From_AutoFixture()
    {
        var (paid, bob) = (Status.Paid, Make.Customers.Build());

        Make.Orders.Build().Lines.Count.ShouldBe(3);
        Make.Orders.Build(10).Count.ShouldBe(10);
        Make.Orders.With(x => x.Status, paid).Build().Status.ShouldBe(paid);
        Make.Orders.With(x => x.Total, (f, me) => me.Lines.Count).Build().Total.ShouldBe(3);
        Make.Orders.Then((f, order) => order.Tracking = "T").Build().Tracking.ShouldBe("T");
        Make.Orders.Reuse(Make.Customers).Build(2).Select(order => order.Customer).Distinct().Count().ShouldBe(1);
        Make.Orders.Reuse(bob).Build().Customer.ShouldBe(bob);
        Factory.For<Country>("Countries").Fill(new() { AutoFixture = fixture => fixture.Customize(new DomainCustomization()) }).Build().Code.ShouldBe("xx");
    }

    [Theory]
    [FactoryData(typeof(Make))]
    public void From_AutoData(Order order) => order.Lines.Count.ShouldBe(3);

    [Theory]
    [FactoryData(typeof(Make), "express")]
    public void From_InlineAutoData(string carrier, Order order) => carrier.ShouldNotBe(order.Tracking);

    [Fact]
    public void From_Bogus()
    {
        var assembly = typeof(Make).Assembly;

        Factory.For<Order>((f, me) => new() { Number = $"ORD-{f.Seq:D6}", Customer = f.One(Make.Customers) }).Build().Number.ShouldStartWith("ORD-");
        Factory.For<Basket>((f, me) => new(f.Int(1, 9)), "Baskets").Build().Size.ShouldBeInRange(1, 9);
        Make.Orders.Paid.Build().Status.ShouldBe(Status.Paid);
        Samples("here").From(new() { Locale = "de" }).Build().Email.ShouldEndWith("@example.test");
        Factory.Check(assembly);
    }

    private sealed class DomainCustomization : ICustomization
    {
        public void Customize(IFixture fixture) => fixture.Register(() => "xx");
    }

    private sealed class Sample
    {
        public required string Name { get; init; }

        public int Number { get; init; }

        public Status Status { get; init; }

        public string Picked { get; init; } = "";

        public decimal Amount { get; init; }

        public string Weighted { get; init; } = "";

        public string? Optional { get; init; }

        public string Email { get; init; } = "";

        public string Once { get; init; } = "";

        public string City { get; init; } = "";

        public string Text { get; init; } = "";

        public DateTimeOffset Since { get; init; }

        public string Product { get; init; } = "";
    }
}
