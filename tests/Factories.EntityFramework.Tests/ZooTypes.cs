namespace Shakeout.Factories.EntityFramework.Tests;

public abstract class Animal
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public Keeper? Keeper { get; set; }

    public Animal? Friend { get; set; }
}

public sealed class Cat : Animal
{
    public int Lives { get; init; }
}

public sealed class Dog : Animal
{
    public required string Trick { get; init; }
}

public sealed record Place(string Street, string City);

public sealed record Shift(string Day, int Hours);

public readonly record struct KeeperId(Guid Value);

public enum Rank
{
    New,
    Senior,
}

/// <summary>A converted key of the model's making, an owned type in the row, owned ones in a table, and many to many.</summary>
public sealed class Keeper
{
    public KeeperId Id { get; private set; }

    public required string Name { get; init; }

    public Rank Rank { get; init; }

    public Place? Home { get; init; }

    public List<Shift> Shifts { get; init; } = [];

    public List<Animal> Animals { get; init; } = [];

    public List<Course> Courses { get; init; } = [];

    public int Version { get; private set; }
}

public sealed class Course
{
    public required string Title { get; init; }

    public required int Year { get; init; }

    public string? Room { get; set; }

    /// <summary>The server's own on PostgreSQL.</summary>
    public uint RowVersion { get; private set; }

    public List<Keeper> Keepers { get; init; } = [];
}

/// <summary>A type with a table of its own for each part.</summary>
public class Building
{
    public int Id { get; init; }

    public required string Name { get; init; }
}

public sealed class Aviary : Building
{
    public double Height { get; init; }

    public Cage? Main { get; init; }
}

/// <summary>A composite key, of which a part is that of what it refers to, and complex members.</summary>
public sealed class Cage
{
    public Building? Building { get; init; }

    public int BuildingId { get; init; }

    public int No { get; init; }

    public required Size Size { get; init; }

    public Animal? Guest { get; init; }
}

public sealed record Size(double Width, double Depth);

/// <summary>A table for each concrete type.</summary>
public abstract class Ticket
{
    public Guid Id { get; init; }

    public decimal Price { get; init; }
}

public sealed class DayTicket : Ticket
{
    public DateOnly Day { get; init; }
}

public sealed class YearTicket : Ticket
{
    public int Year { get; init; }
}

/// <summary>It cannot be inserted in bulk.</summary>
public sealed class Log
{
    public int Id { get; init; }

    public required string Line { get; init; }

    public Place? Where { get; init; }

    public Keeper? By { get; init; }
}

/// <summary>A row, of which another type is the rest.</summary>
public sealed class Poster
{
    public int Id { get; init; }

    public required string Title { get; init; }

    public required Print Print { get; init; }
}

public sealed class Print
{
    public int Id { get; init; }

    public required string Paper { get; init; }
}
