namespace Shakeout.Factories.Tests.Shop;

public enum Status
{
    New,
    Paid,
    Shipped,
}

/// <summary>A class with a back reference.</summary>
public sealed class Order
{
    public string Number { get; set; } = "";

    public required Customer Customer { get; init; }

    public List<Line> Lines { get; set; } = [];

    public decimal Total { get; set; }

    public Status Status { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public string? Tracking { get; set; }

    public int Count => Lines.Count;
}

public sealed class Line
{
    public required Order Order { get; init; }

    public int No { get; init; }

    public string Sku { get; init; } = "";

    public int Qty { get; init; }

    public decimal Price { get; init; }
}

/// <summary>A class with required and init members.</summary>
public class Customer
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public Address? Address { get; init; }

    public bool IsActive { get; set; }
}

public sealed class VipCustomer : Customer
{
    public decimal Discount { get; set; }
}

/// <summary>A positional record.</summary>
public sealed record Address(string Street, string City, string? Country = null);

public sealed record Basket(int Size = 2);
