namespace Shakeout.Factories.Tests.Persistence;

public sealed record Address(string Street, string City);

public sealed class Customer
{
    public int Id { get; private set; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public Address? Address { get; init; }

    public Order? FavouriteOrder { get; set; }
}

public enum Status
{
    New,
    Paid,
}

public sealed class Order
{
    public long Id { get; init; }

    public required string Number { get; init; }

    public int CustomerId { get; init; }

    public Customer? Customer { get; set; }

    public DateTime? PaidAt { get; init; }

    public Status Status { get; init; }

    public decimal Total { get; init; }

    public List<OrderLine> Lines { get; } = [];

    public List<Tag> Tags { get; init; } = [];

    public int Count => Lines.Count;
}

/// <summary>It knows nothing of its order.</summary>
public sealed record OrderLine(int No, string Sku, int Qty, decimal Price);

public sealed record Tag(string Name);

public sealed class Employee
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public Employee? Boss { get; set; }

    public Team? Team { get; set; }
}

public sealed class Team
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required Employee Lead { get; init; }
}

public sealed class RingA
{
    public int Id { get; init; }

    public RingB? B { get; set; }
}

public sealed class RingB
{
    public int Id { get; init; }

    public RingA? A { get; set; }
}

public sealed class TieA
{
    public int Id { get; init; }

    public TieB? B { get; set; }
}

public sealed class TieB
{
    public int Id { get; init; }

    public TieA? A { get; set; }
}

public class Animal
{
    public int Id { get; init; }

    public required string Name { get; init; }
}

public sealed class Cat : Animal
{
    public int Lives { get; init; }
}

public sealed class Dog : Animal;

/// <summary>Its key has no member.</summary>
public sealed record Note(string Text);

public readonly record struct MarkId(int Value);

public sealed class Mark
{
    public MarkId Id { get; init; }

    public required Note Note { get; init; }

    public MarkId? BeforeId { get; init; }
}
