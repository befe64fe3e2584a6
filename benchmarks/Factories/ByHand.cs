using System.Globalization;

namespace Shakeout.Factories.Benchmark;

/// <summary>The same objects from the same draws, as one writes them by hand: plain <c>new</c>.</summary>
/// <param name="f">Draws the values.</param>
/// <param name="countsOnce">Whether the ranges of amounts are counted in cents once and for all, as a factory does, and not at each draw.</param>
internal sealed class ByHand(Gen f, bool countsOnce = false)
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
            Discount = Discount(),
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
            Discount = Discount(),
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
            seq, string.Create(CultureInfo.InvariantCulture, $"ORD-{seq:D6}"), f.Int(1, 5), f.Int(1, 1_000), f.Bool(0.5), Discount(), f.Double(0, 1), f.Now.AddDays(-f.Int(1, 30)), f.Guid,
            f.Long(1, 1_000_000), Place(), Items());
    }

    private decimal Discount() => countsOnce ? Cents(0, 50_00) : f.Money(0, 50);

    private decimal Price() => countsOnce ? Cents(1_00, 500_00) : f.Money(1, 500);

    private decimal Cents(int min, int max) => new(f.Int(min, max), 0, 0, false, 2);

    private Place Place() => new(string.Create(CultureInfo.InvariantCulture, $"Street {f.Int(1, 99)}"), f.Int(1, 200));

    private List<Item> Items()
    {
        var items = new List<Item>(3);
        for (var index = 0; index < 3; index++)
            items.Add(new(index + 1, f.Int(1, 10), Price()));
        return items;
    }
}
