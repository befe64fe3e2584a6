namespace Bookshop.Tests;

/// <summary>What is usual. A test says what matters to it, and gets the rest from here.</summary>
public static class Make
{
    public static readonly Factory<Book> Books = Factory.For<Book>((f, me) => new(
        Isbn: f.Unique(() => WithCheckDigit($"978{f.Int(0, 999_999_999):D9}")),
        Title: $"The Road to {f.Address.City}",
        Author: f.Name.Full,
        Category: f.Enum<Category>(),
        Price: f.Money(5, 45)));

    public static readonly Factory<Shelf> Shelves = Factory.For<Shelf>((f, me) => new()
    {
        Book = f.One(Books),
        Copies = f.Int(0, 60),
    });

    public static readonly Factory<Order> Orders = Factory.For<Order>((f, me) => new()
    {
        Customer = f.Email,
        PlacedAt = DateOnly.FromDateTime(f.Past(30).UtcDateTime),
        State = f.Pick("placed", "shipped", "cancelled"),
        Lines = f.Many(OrderLines, f.Int(1, 3)),
    });

    public static readonly Factory<OrderLine> OrderLines = Factory.For<OrderLine>((f, me) => new()
    {
        Order = f.Parent<Order>(),
        Isbn = f.One(Books).Isbn,
        Copies = f.Int(1, 3),
    });

    public static readonly Factory<Mail> Mails = Factory.For<Mail>((f, me) => new(
        To: f.Email,
        Subject: $"Your order {f.Seq}"));

    private static Isbn WithCheckDigit(string digits)
    {
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return Isbn.Parse($"{digits}{(10 - sum % 10) % 10}");
    }
}
