namespace Shakeout.Factories.Benchmark;

/// <summary>Ten scalars, a nested object and three items, once as a class.</summary>
public sealed class OrderClass
{
    public int Id { get; set; }

    public string Number { get; set; } = "";

    public int Priority { get; set; }

    public int Weight { get; set; }

    public bool IsGift { get; set; }

    public decimal Discount { get; set; }

    public double Score { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public Guid Token { get; set; }

    public long Reference { get; set; }

    public Place? Place { get; set; }

    public List<Item>? Items { get; set; }
}

/// <summary>The same as a record with required members that are set once.</summary>
public sealed record OrderRecord
{
    public required int Id { get; init; }

    public required string Number { get; init; }

    public required int Priority { get; init; }

    public required int Weight { get; init; }

    public required bool IsGift { get; init; }

    public required decimal Discount { get; init; }

    public required double Score { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required Guid Token { get; init; }

    public required long Reference { get; init; }

    public required Place Place { get; init; }

    public required List<Item> Items { get; init; }
}

/// <summary>The same as a positional record.</summary>
public sealed record OrderPositional(
    int Id, string Number, int Priority, int Weight, bool IsGift, decimal Discount, double Score, DateTimeOffset PlacedAt, Guid Token, long Reference, Place Place,
    List<Item> Items);

public sealed record Place(string Street, int House);

public sealed record Item(int No, int Qty, decimal Price);
