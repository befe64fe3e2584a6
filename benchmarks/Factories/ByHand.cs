using System.Globalization;

namespace Shakeout.Factories.Benchmark;

/// <summary>The same objects from the same draws, as one writes them by hand: plain <c>new</c>.</summary>
/// <param name="f">Draws the values.</param>
internal sealed class ByHand(Gen f)
{
    private int _seq;

    public OrderClass Class()
    {
        var seq = ++_seq;
        return new()
        {
            Id = seq,
            Number = string.Create(CultureInfo.InvariantCulture, $"ORD-{seq:D6}"),
            Priority = f.Int(1, 5),
            Weight = f.Int(1, 1_000),
            IsGift = f.Bool(0.5),
            Discount = f.Money(0, 50),
            Score = f.Double(0, 1),
            PlacedAt = f.Now.AddDays(-f.Int(1, 30)),
            Token = f.Guid,
            Reference = f.Long(1, 1_000_000),
            Place = Place(),
            Items = Items(),
        };
    }

    public OrderRecord Record()
    {
        var seq = ++_seq;
        return new()
        {
            Id = seq,
            Number = string.Create(CultureInfo.InvariantCulture, $"ORD-{seq:D6}"),
            Priority = f.Int(1, 5),
            Weight = f.Int(1, 1_000),
            IsGift = f.Bool(0.5),
            Discount = f.Money(0, 50),
            Score = f.Double(0, 1),
            PlacedAt = f.Now.AddDays(-f.Int(1, 30)),
            Token = f.Guid,
            Reference = f.Long(1, 1_000_000),
            Place = Place(),
            Items = Items(),
        };
    }

    public OrderPositional Positional()
    {
        var seq = ++_seq;
        return new(
            seq, string.Create(CultureInfo.InvariantCulture, $"ORD-{seq:D6}"), f.Int(1, 5), f.Int(1, 1_000), f.Bool(0.5), f.Money(0, 50), f.Double(0, 1), f.Now.AddDays(-f.Int(1, 30)), f.Guid,
            f.Long(1, 1_000_000), Place(), Items());
    }

    private Place Place() => new(string.Create(CultureInfo.InvariantCulture, $"Street {f.Int(1, 99)}"), f.Int(1, 200));

    private List<Item> Items()
    {
        var items = new List<Item>(3);
        for (var index = 0; index < 3; index++)
            items.Add(new(index + 1, f.Int(1, 10), f.Money(1, 500)));
        return items;
    }
}
