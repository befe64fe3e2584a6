using Microsoft.Data.Sqlite;

namespace Bookshop;

/// <summary>The copies on the shelf.</summary>
public sealed class Stock(SqliteConnection connection)
{
    private const int ReorderBelow = 5;

    public int CopiesOf(Isbn isbn) => connection
        .Query(row => row.GetInt32(0), "select copies from stock where isbn = $isbn", ("$isbn", isbn.ToString()))
        .SingleOrDefault();

    public void Deliver(Isbn isbn, int copies) => connection.Execute(
        "insert into stock values ($isbn, $copies) on conflict (isbn) do update set copies = copies + $copies",
        ("$isbn", isbn.ToString()),
        ("$copies", copies));

    public void Sell(Isbn isbn, int copies)
    {
        var onShelf = CopiesOf(isbn);
        if (onShelf < copies)
            throw new InvalidOperationException($"Only {onShelf} copies of {isbn} are on the shelf.");
        connection.Execute(
            "update stock set copies = copies - $copies where isbn = $isbn",
            ("$isbn", isbn.ToString()),
            ("$copies", copies));
    }

    /// <summary>The titles that the buyer should order again, by title.</summary>
    public IReadOnlyList<string> TitlesToReorder() => connection.Query(
        row => row.GetString(0),
        "select title from book join stock using (isbn) where copies < $below order by title",
        ("$below", ReorderBelow));
}
