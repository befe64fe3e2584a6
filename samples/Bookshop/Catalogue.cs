using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bookshop;

/// <summary>The titles that the shop knows, whether or not a copy is on the shelf.</summary>
public sealed class Catalogue(SqliteConnection connection)
{
    private const string Columns = "select isbn, title, author, category, price from book";

    public void Add(Book book) => connection.Execute(
        "insert into book values ($isbn, $title, $author, $category, $price)",
        ("$isbn", book.Isbn.ToString()),
        ("$title", book.Title),
        ("$author", book.Author),
        ("$category", (int)book.Category),
        ("$price", book.Price.ToString(CultureInfo.InvariantCulture)));

    public Book? Find(Isbn isbn) => connection
        .Query(ReadBook, $"{Columns} where isbn = $isbn", ("$isbn", isbn.ToString()))
        .SingleOrDefault();

    /// <summary>Every word must occur in the title or in the author's name.</summary>
    public IReadOnlyList<Book> Search(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. connection.Query(ReadBook, $"{Columns} order by title")
                .Where(book => wanted.All(word => Mentions(book, word))),
        ];
    }

    public IReadOnlyList<Book> In(Category category) => connection
        .Query(ReadBook, $"{Columns} where category = $category order by title", ("$category", (int)category));

    public void Reprice(Isbn isbn, decimal price)
    {
        var changed = connection.Execute(
            "update book set price = $price where isbn = $isbn",
            ("$isbn", isbn.ToString()),
            ("$price", price.ToString(CultureInfo.InvariantCulture)));
        if (changed == 0)
            throw new InvalidOperationException($"No title has the number {isbn}.");
    }

    private static bool Mentions(Book book, string word) =>
        book.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || book.Author.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Book ReadBook(SqliteDataReader row) => new(
        Isbn.Parse(row.GetString(0)),
        row.GetString(1),
        row.GetString(2),
        (Category)row.GetInt32(3),
        decimal.Parse(row.GetString(4), CultureInfo.InvariantCulture));
}
