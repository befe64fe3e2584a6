using System.Linq.Expressions;
using Shakeout.Factories.Definitions;
using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Definitions;

/// <summary>Traits are properties and methods, and so make their factory at each call: it is understood once.</summary>
public sealed class TraitsAskedForAgain
{
    [Fact]
    public void Rules_that_are_written_alike_are_understood_once() => Shape(Make.Orders.Shipped).ShouldBeSameAs(Shape(Make.Orders.Shipped));

    [Fact]
    public void So_is_a_last_step_that_captures_nothing()
        => Shape(Noted(Make.Orders)).ShouldBeSameAs(Shape(Noted(Make.Orders)));

    [Fact]
    public void A_last_step_of_an_object_is_not_kept_as_that_would_keep_the_object()
    {
        var step = new Step();

        Shape(Make.Orders.Then(step.Take)).ShouldNotBeSameAs(Shape(Make.Orders.Then(step.Take)));
    }

    [Fact]
    public void Rules_that_differ_anywhere_are_told_apart()
    {
        var rules = new Expression<Func<Gen, Order, string?>>[]
        {
            (f, me) => me.Number, (f, me) => me.Tracking, (f, me) => null, (f, me) => "1", (f, me) => "2", (f, me) => f.Seq.ToString(), (f, me) => f.Index.ToString(),
            (f, me) => f.Int(1, 2) > 1 ? "1" : "2", (f, me) => f.Int(1, 2) >= 1 ? "1" : "2", (f, me) => f.Int(1, 2) > 1 ? "2" : "1", (f, me) => f.Int(1, 3) > 1 ? "1" : "2",
            (f, me) => f.Pick("1", "2"), (f, me) => f.Pick("1", "2", "3"), (f, me) => f.Unique(() => f.Chars(3)), (f, me) => f.Unique(() => f.Chars(4)), (f, me) => new string('a', 1),
            (f, me) => string.Concat(me.Lines.Select(line => line.Sku)), (f, me) => string.Concat(me.Lines.Select(other => other.Sku)), (f, me) => string.Concat(me.Lines.Select(line => line.Qty)),
        };

        var shapes = rules.Select(rule => Shape(Make.Orders.With(order => order.Tracking, rule))).ToList();

        // The two that name what they select differently are alike.
        shapes.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(rules.Length - 1);
        shapes[^3].ShouldBeSameAs(shapes[^2]);
    }

    [Fact]
    public void What_a_rule_or_a_last_step_captures_holds_for_its_call_alone()
    {
        new[] { 1, 2 }.Select(hours => Late(Make.Orders, hours).Build()).Select(order => order.PaidAt - order.PlacedAt)
            .ShouldBe([TimeSpan.FromHours(1), TimeSpan.FromHours(2)]);
        new[] { "a", "b" }.Select(note => Make.Orders.Then((_, order) => order.Tracking = note).Build().Tracking).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void The_same_rule_in_two_places_keeps_both_their_names()
        => new[] { First(Make.Orders), Second(Make.Orders) }.Select(orders => orders.Explain().Split('\n').Single(line => line.Contains("PaidAt", StringComparison.Ordinal)))
            .ShouldBe(["  PaidAt         First           me.PlacedAt", "  PaidAt         Second          me.PlacedAt"]);

    private static Shape Shape(IFactory factory) => factory.Shape;

    private static Factory<Order> Noted(Factory<Order> orders) => orders.Then((_, order) => order.Tracking = "noted");

    private static Factory<Order> Late(Factory<Order> orders, int hours) => orders.With(order => order.PaidAt, (f, me) => me.PlacedAt.AddHours(hours));

    private static Factory<Order> First(Factory<Order> orders) => orders.With(order => order.PaidAt, (f, me) => me.PlacedAt);

    private static Factory<Order> Second(Factory<Order> orders) => orders.With(order => order.PaidAt, (f, me) => me.PlacedAt);

    private sealed class Step
    {
        public void Take(Gen f, Order order) => order.Tracking = $"{GetHashCode()}";
    }
}
