using Microsoft.Data.Sqlite;

namespace Bookshop.Tests;

#region class-fixture
/// <summary>The shop on a Monday morning: everything is there, the preserves nearly sold out.</summary>
[Fixture(Scope.Class)]
public sealed class ShopDatabase : IDisposable
{
    public ShopDatabase()
    {
        Connection.Open();
        BookshopDatabase.CreateSchema(Connection);
        foreach (var book in Books.All)
            new Catalogue(Connection).Add(book);
        foreach (var (book, copies) in Books.OnTheShelf)
            new Stock(Connection).Deliver(book.Isbn, copies);
    }

    public SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public void Dispose() => Connection.Dispose();
}
#endregion
