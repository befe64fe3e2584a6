using Shakeout.Factories.Persistence;

namespace Shakeout.Benchmarks;

/// <summary>Objects that are to be saved, new for each time.</summary>
internal sealed class PersistenceRows
{
    /// <summary>A tenth are customers, a fifth orders, the rest lines.</summary>
    public PersistenceRows(int count)
    {
        Count = count;
        Customers = [.. Enumerable.Range(0, count / 10).Select(number => new Customer { Name = $"Customer {number}", Email = $"{number}@example.test", Since = new DateOnly(2026, 1, 1).AddDays(number % 300) })];
        Orders = [.. Enumerable.Range(0, count / 5).Select(number => new Purchase
        {
            Number = $"ORD-{number:D6}", Customer = Customers[number % Customers.Count], PlacedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number), Total = number % 97,
        })];
        Lines = [.. Enumerable.Range(0, count / 10 * 7).Select(number => new Line { Purchase = Orders[number % Orders.Count], Sku = $"SKU-{number % 500:D4}", Qty = number % 9 + 1, Price = number % 83 + 0.25m })];
        Graph = new([
            .. Orders.Select((order, index) => new BuiltObject(order, "Make.Orders", index + 1)),
            .. Customers.Select((customer, index) => new BuiltObject(customer, "Make.Customers", index + 1)),
            .. Lines.Select((line, index) => new BuiltObject(line, "Make.Lines", index + 1)),
        ]);
    }

    public int Count { get; }

    public IReadOnlyList<Customer> Customers { get; }

    public IReadOnlyList<Purchase> Orders { get; }

    public IReadOnlyList<Line> Lines { get; }

    public BuiltGraph Graph { get; }

    public async Task AddAllAsync(PersistenceContext shop)
    {
        shop.AddRange(Customers);
        shop.AddRange(Orders);
        shop.AddRange(Lines);
        await shop.SaveChangesAsync();
    }

    public async Task AddOneByOneAsync(PersistenceContext shop)
    {
        foreach (var entity in Customers.Concat<object>(Orders).Concat(Lines))
        {
            shop.Add(entity);
            await shop.SaveChangesAsync();
        }
    }
}

internal sealed class Customer
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public DateOnly Since { get; init; }
}

internal sealed class Purchase
{
    public int Id { get; init; }

    public required string Number { get; init; }

    public required Customer Customer { get; init; }

    public DateTime PlacedAt { get; init; }

    public decimal Total { get; init; }
}

internal sealed class Line
{
    public int Id { get; init; }

    public required Purchase Purchase { get; init; }

    public required string Sku { get; init; }

    public int Qty { get; init; }

    public decimal Price { get; init; }
}
