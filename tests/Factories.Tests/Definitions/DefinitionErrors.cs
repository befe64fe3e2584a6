using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Definitions;

/// <summary>What is wrong is said before anything is built, with the way that leads there.</summary>
public sealed class DefinitionErrors
{
    [Fact]
    public void Members_that_wait_for_each_other()
        => Message(Factory.For<Line>((f, me) => new() { Order = null!, No = me.Qty, Qty = (int)me.Price, Price = me.No }, "Lines"))
            .ShouldBe("""
                Members of 'DefinitionErrors.Lines' wait for each other: Line.No -> Line.Qty -> Line.Price -> Line.No. Let one of them not read the other.
                """);

    [Fact]
    public void A_graph_without_an_end()
        => Message(Endless.As)
            .ShouldBe("""
                'DefinitionErrors.Endless.As' builds without an end: DefinitionErrors.A.B -> DefinitionErrors.B.A -> DefinitionErrors.Endless.As. End it with f.Parent<DefinitionErrors.A>() where it refers back, with f.Reuse(…), or with f.Maybe(…).
                """);

    [Fact]
    public void A_value_or_a_rule_for_what_is_computed()
        => Message(Make.Orders.With(order => order.Count, 3).With(order => order.Count, (f, me) => f.Index))
            .ShouldBe("""
                'Order.Count' cannot be set: it has no setter. Give a rule to what it is computed from.

                'Order.Count' of 'Make.Orders' cannot be set: it has no setter. Give a value to what it is computed from.
                """);

    [Fact]
    public void Both_sides_in_constructors()
        => Message(Rigid.Parents)
            .ShouldBe("""
                'DefinitionErrors.RigidParent.Children' and 'DefinitionErrors.RigidChild.Parent' are both parameters of constructors, and refer to each other: neither object can be first. Make one of them a property that can be set.
                """);

    [Fact]
    public void A_factory_used_before_the_static_fields_of_its_class_are_set()
        => Early.Failure
            .ShouldBe("""
                'Order.Lines' is built by 'DefinitionErrors.Early.Lines', which is not set yet. Static fields are set in the order in which they are written: use 'DefinitionErrors.Early.Orders' only when those of its class are all set, or write 'DefinitionErrors.Early.Lines' before what uses it.
                """);

    [Fact]
    public void Null_for_a_member_that_takes_none()
        => Message(Make.Customers.With(customer => customer.Name, null!))
            .ShouldBe("""
                'Customer.Name' of 'Make.Customers' is given null, and its type is not nullable. Give it a value, or declare it with '?'.
                """);

    [Fact]
    public void A_parameter_that_nobody_asks_for()
        => Message(Make.Orders.With("basket"))
            .ShouldBe("""
                'Make.Orders' is given a 'string', and none of its rules asks for one with f.Param<string>(). Its parameters are: Basket.
                """);

    [Fact]
    public void A_parameter_without_defaults()
        => Message(Factory.For<Address>((f, me) => new(f.Param<Address>().Street, "Town", null), "Addresses"))
            .ShouldBe("""
                'DefinitionErrors.Addresses' asks for a 'Address', which has no constructor that needs nothing. Give its defaults: With(new Address(…)).
                """);

    [Fact]
    public void A_type_without_a_constructor_for_the_rules_there_are()
        => Message(Factory.For<Address>("Addresses").With(address => address.City, "Town"))
            .ShouldBe("""
                'DefinitionErrors.Addresses' has no constructor of 'Address' whose parameters all have rules. Give it a template, or rules for them: With(x => x.Member, …).
                """);

    [Fact]
    public void A_template_that_makes_nothing()
        => Message(Factory.For<Address>((f, me) => me, "Addresses"))
            .ShouldBe("""
                The template is neither 'new() { … }' nor a call of a static method that makes a 'Address', but 'me'. Write one of them.
                """);

    [Fact]
    public void A_member_of_a_member()
        => Message(Make.Orders.With(order => order.Customer.Name, "Ada"))
            .ShouldBe("""
                'Make.Orders' can be given members of 'Order' itself, and 'order.Customer.Name' is none. Give a whole value to the member that it begins with.
                """);

    [Fact]
    public void A_constructor_that_needs_the_object_itself()
        => Message(Factory.For<Address>((f, me) => new(me.ToString(), "Town", null), "Addresses"))
            .ShouldBe("""
                'Address.Street' is a parameter of the constructor, and its rule needs the object itself. Let it read members that are there before.
                """);

    [Fact]
    public void A_factory_to_inherit_from_or_to_reuse_that_is_not_set_yet()
        => Early.Others
            .ShouldBe("""
                'DefinitionErrors.Early.Vips' inherits the rules of a factory of 'Customer' that is not set yet. Static fields are set in the order in which they are written: write that one before 'DefinitionErrors.Early.Vips'.

                'DefinitionErrors.Early.Vips' reuses an object of a factory of 'Line' that is not set yet. Static fields are set in the order in which they are written: write that one before 'DefinitionErrors.Early.Vips'.
                """);

    [Fact]
    public void Null_to_reuse()
        => Message(Make.Orders.Reuse((Customer)null!))
            .ShouldBe("""
                'Make.Orders' is given null to reuse as 'Customer'. Give it an object, or leave it out.
                """);

    [Fact]
    public void A_step_that_is_async()
        => Message(Make.Orders.Then(async (f, order) => await Task.CompletedTask))
            .ShouldBe("""
                A step of 'Make.Orders' is async, and nobody would wait for its end. Do what has to be awaited behind Build or CreateAsync.
                """);

    private static string Message<T>(Factory<T> factory)
        where T : class
        => Should.Throw<FactoryException>(() => factory.Build()).Message;

    public sealed class A
    {
        public B? B { get; set; }
    }

    public sealed class B
    {
        public A? A { get; set; }
    }

    private static class Endless
    {
        public static readonly Factory<A> As = Factory.For<A>((f, me) => new() { B = f.One(Bs) });

        public static readonly Factory<B> Bs = Factory.For<B>((f, me) => new() { A = f.One(As) });
    }

    public sealed record RigidParent(List<RigidChild> Children);

    public sealed record RigidChild(RigidParent Parent);

    private static class Rigid
    {
        public static readonly Factory<RigidParent> Parents = Factory.For<RigidParent>((f, me) => new(f.Many(Children, 2)));

        public static readonly Factory<RigidChild> Children = Factory.For<RigidChild>((f, me) => new(f.Parent<RigidParent>()));
    }

    private static class Early
    {
        private static readonly Factory<Order> Orders = Factory.For<Order>((f, me) => new() { Customer = f.One(Make.Customers), Lines = f.Many(Lines, 2) });

        public static readonly string Failure = Message(Orders);

        private static readonly Factory<VipCustomer> Vips = Factory.For<VipCustomer>().Inherits(Customers!).Reuse(Lines!);

        public static readonly string Others = Message(Vips);

        private static readonly Factory<Customer> Customers = Make.Customers;

        private static readonly Factory<Line> Lines = Make.Lines;
    }
}
