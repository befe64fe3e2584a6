namespace Shakeout.Docs.Tests.Snippets.WebShop;

/// <summary>What the guide's factories build.</summary>
public enum Status
{
    New,
    Paid,
    Shipped,
}

public sealed class Order
{
    public int Id { get; set; }

    public string Number { get; set; } = "";

    public required Customer Customer { get; init; }

    public List<Line> Lines { get; set; } = [];

    public decimal Total { get; set; }

    public Status Status { get; set; }

    public DateTime PlacedAt { get; set; }

    public DateTime? PaidAt { get; set; }

    public string? Tracking { get; set; }
}

public sealed class Line
{
    public int Id { get; set; }

    public required Order Order { get; init; }

    public int No { get; init; }

    public required string Sku { get; init; }

    public int Quantity { get; init; }

    public decimal Price { get; init; }
}

public class Customer
{
    public int Id { get; set; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public Country? Country { get; init; }

    public bool IsActive { get; set; }
}

public sealed class Member : Customer
{
    public decimal Discount { get; init; }
}

public sealed class Country
{
    public int Id { get; set; }

    public required string Code { get; init; }
}

/// <summary>Its constructor and setters are closed.</summary>
public sealed class Voucher
{
    private Voucher(string code) => Code = code;

    public string Code { get; private set; }

    public decimal Worth { get; private set; }

    public static Voucher Of(string code) => new(code);
}
