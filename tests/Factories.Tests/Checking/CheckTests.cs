using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Checking;

public sealed class CheckTests
{
    [Fact]
    public void Is_silent_when_all_is_well() => Should.NotThrow(() => Factory.Check(typeof(Make)));

    [Fact]
    public void Tells_all_that_is_wrong_in_factories_and_traits()
        => Should.Throw<FactoryException>(() => Factory.Check(typeof(Sick))).Message.ShouldBe("""
            CheckTests.Sick.Addresses.Failing:
              'Address.City' picks one of no values. Give it at least one.

            CheckTests.Sick.Lines:
              Members of 'CheckTests.Sick.Lines' wait for each other: Line.No -> Line.Qty -> Line.No. Let one of them not read the other.
            """);

    [Fact]
    public void Tells_of_factories_whose_class_cannot_be_set_up()
        => Should.Throw<FactoryException>(() => Factory.Check(typeof(Broken))).Message.ShouldBe("""
            CheckTests.Broken.Addresses:
              The static fields of its class could not be set: InvalidOperationException: no more
            """);

    [Fact]
    public void A_covering_set_shows_each_value()
    {
        var orders = Make.Orders.BuildCovering(order => order.Status, order => order.PaidAt);

        orders.Select(order => order.Status).ShouldBe([Status.New, Status.Paid, Status.Shipped]);
        Make.Customers.BuildCovering().Select(customer => (customer.IsActive, HasAddress: customer.Address is not null)).ShouldBe([(true, true), (false, false)]);
    }

    [Fact]
    public void A_member_with_one_value_cannot_be_covered()
        => Should.Throw<FactoryException>(() => Make.Orders.BuildCovering(order => order.Total)).Message.ShouldBe(
            "'Order.Total' of 'Make.Orders' cannot be covered: it is no enum, no bool, and never null. Those that can: PaidAt, Status, Tracking.");

    private static class Broken
    {
        public static Factory<Address> Addresses { get; } = Fail();

        private static Factory<Address> Fail() => throw new InvalidOperationException("no more");
    }

    internal static class Sick
    {
        public static readonly Factory<Line> Lines = Factory.For<Line>((f, me) => new() { Order = null!, No = me.Qty, Qty = me.No });

        public static readonly Factory<Address> Addresses = Factory.For<Address>((f, me) => new("Street", "Town", null));

        public static Factory<Address> Failing(Factory<Address> addresses) => addresses.With(address => address.City, (f, me) => f.Pick(Array.Empty<string>()));
    }
}
