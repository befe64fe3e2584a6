namespace Shakeout.Factories.XunitV3.Tests;

public sealed record Customer(string Name, string Email);

public sealed record Order(string Number, Customer Customer);

public static class Make
{
    public static readonly Factory<Customer> Customers = Factory.For<Customer>((f, me) => new(f.Name.Full, $"{me.Name}@example.test"));

    public static readonly Factory<Order> Orders = Factory.For<Order>((f, me) => new($"ORD-{f.Seq}", f.One(Customers)));
}

public static class Stocks
{
    public static Factory<Customer> Rivals { get; } = Factory.For<Customer>((f, me) => new("Rival", f.Email));

    public static Factory<Customer> Strangers { get; } = Factory.For<Customer>((f, me) => new("Stranger", f.Email));
}
