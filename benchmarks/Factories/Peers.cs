using System.Globalization;
using Bogus;

namespace Shakeout.Factories.Benchmark;

/// <summary>The same objects by Bogus' own rules.</summary>
internal static class Peers
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Faker<Place> Places = new Faker<Place>().CustomInstantiator(f => new($"Street {f.Random.Int(1, 99)}", f.Random.Int(1, 200)));

    private static readonly Faker<Item> Items = new Faker<Item>().CustomInstantiator(f => new(f.IndexFaker, f.Random.Int(1, 10), Math.Round(f.Random.Decimal(1, 500), 2)));

    private static readonly Faker<OrderClass> Orders = new Faker<OrderClass>()
        .RuleFor(order => order.Id, f => f.IndexFaker)
        .RuleFor(order => order.Number, f => string.Create(CultureInfo.InvariantCulture, $"ORD-{f.IndexFaker:D6}"))
        .RuleFor(order => order.Priority, f => f.Random.Int(1, 5))
        .RuleFor(order => order.Weight, f => f.Random.Int(1, 1_000))
        .RuleFor(order => order.IsGift, f => f.Random.Bool())
        .RuleFor(order => order.Discount, f => Math.Round(f.Random.Decimal(0, 50), 2))
        .RuleFor(order => order.Score, f => f.Random.Double())
        .RuleFor(order => order.PlacedAt, f => Now.AddDays(-f.Random.Int(1, 30)))
        .RuleFor(order => order.Token, f => f.Random.Guid())
        .RuleFor(order => order.Reference, f => f.Random.Long(1, 1_000_000))
        .RuleFor(order => order.Place, _ => Places.Generate())
        .RuleFor(order => order.Items, _ => Items.Generate(3));

    public static OrderClass Faker() => Orders.Generate();
}
