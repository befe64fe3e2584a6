using Shakeout.Factories.Persistence;

namespace Bookshop.Tests;

/// <summary>A row of the table 'stock': how many copies of a book are on the shelf.</summary>
public sealed class Shelf
{
    public required Book Book { get; init; }

    public required int Copies { get; init; }
}

/// <summary>A row of the table 'customer_order'. The database numbers it.</summary>
public sealed class Order
{
    public int Number { get; private set; }

    public required string Customer { get; init; }

    public required DateOnly PlacedAt { get; init; }

    public required string State { get; init; }

    public required List<OrderLine> Lines { get; init; }
}

/// <summary>A row of the table 'order_line'.</summary>
public sealed class OrderLine
{
    public required Order Order { get; init; }

    public required Isbn Isbn { get; init; }

    public required int Copies { get; init; }
}

/// <summary>Which rows of the shop's tables these and books are, where names do not tell.</summary>
public static class Rows
{
    public static readonly SqlMapping Mapping = new SqlMapping()
        .Table<Shelf>("stock")
        .Column<Shelf>(shelf => shelf.Book, "isbn")
        .Table<Order>("customer_order")
        .Value<Isbn>(isbn => isbn.ToString());
}
