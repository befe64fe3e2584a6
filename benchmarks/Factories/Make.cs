namespace Shakeout.Factories.Benchmark;

internal static class Make
{
    public static readonly Factory<OrderClass> Classes = Classy();

    public static readonly Factory<OrderRecord> Records = Factory.For<OrderRecord>((f, me) => new()
    {
        Id = f.Seq,
        Number = $"ORD-{f.Seq:D6}",
        Priority = f.Int(1, 5),
        Weight = f.Int(1, 1_000),
        IsGift = f.Bool(0.5),
        Discount = f.Money(0, 50),
        Score = f.Double(0, 1),
        PlacedAt = f.Now.AddDays(-f.Int(1, 30)),
        Token = f.Guid,
        Reference = f.Long(1, 1_000_000),
        Place = f.One(Places),
        Items = f.Many(Items, 3),
    });

    public static readonly Factory<OrderPositional> Positionals = Factory.For<OrderPositional>((f, me) => new(
        f.Seq, $"ORD-{f.Seq:D6}", f.Int(1, 5), f.Int(1, 1_000), f.Bool(0.5), f.Money(0, 50), f.Double(0, 1), f.Now.AddDays(-f.Int(1, 30)), f.Guid, f.Long(1, 1_000_000),
        f.One(Places), f.Many(Items, 3)));

    public static readonly Factory<Place> Places = Factory.For<Place>((f, me) => new($"Street {f.Int(1, 99)}", f.Int(1, 200)));

    public static readonly Factory<Item> Items = Factory.For<Item>((f, me) => new(f.Index + 1, f.Int(1, 10), f.Money(1, 500)));

    public static Factory<OrderClass> Classy() => Factory.For<OrderClass>((f, me) => new()
    {
        Id = f.Seq,
        Number = $"ORD-{f.Seq:D6}",
        Priority = f.Int(1, 5),
        Weight = f.Int(1, 1_000),
        IsGift = f.Bool(0.5),
        Discount = f.Money(0, 50),
        Score = f.Double(0, 1),
        PlacedAt = f.Now.AddDays(-f.Int(1, 30)),
        Token = f.Guid,
        Reference = f.Long(1, 1_000_000),
        Place = f.One(Places),
        Items = f.Many(Items, 3),
    });

    public static Factory<OrderClass> Heavy(this Factory<OrderClass> orders)
        => orders.With(order => order.Priority, 9).With(order => order.Reference, (f, me) => me.Weight * 2L);
}
