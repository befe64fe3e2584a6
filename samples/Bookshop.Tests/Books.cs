namespace Bookshop.Tests;

/// <summary>The titles that the tests buy and sell.</summary>
internal static class Books
{
    public static readonly Book Emma =
        new(Isbn.Parse("978-0-14-143958-7"), "Emma", "Jane Austen", Category.Fiction, 27.50m);

    public static readonly Book Persuasion =
        new(Isbn.Parse("978-0-14-143951-8"), "Persuasion", "Jane Austen", Category.Fiction, 9.90m);

    public static readonly Book Preserves =
        new(Isbn.Parse("978-0-14-143965-5"), "Jams and Preserves", "Agnes Weaver", Category.Cookery, 27.50m);

    public static readonly Book Hansa =
        new(Isbn.Parse("978-0-14-143972-3"), "The Hanseatic League", "Ole Brandt", Category.History, 20.00m);

    public static readonly Book Pompeii =
        new(Isbn.Parse("978-0-14-143979-2"), "Pompeii, a Day", "Ada Ricci", Category.History, 12.50m);

    public static readonly Book Pyrenees =
        new(Isbn.Parse("978-0-14-143986-0"), "Across the Pyrenees", "Jules Martin", Category.Travel, 18.00m);

    public static IReadOnlyList<Book> All { get; } = [Emma, Persuasion, Preserves, Hansa, Pompeii, Pyrenees];

    public static IReadOnlyList<(Book Book, int Copies)> OnTheShelf { get; } =
        [(Emma, 12), (Persuasion, 30), (Preserves, 2), (Hansa, 60), (Pompeii, 60)];
}
