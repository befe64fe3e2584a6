using Microsoft.Data.Sqlite;

namespace Bookshop.LegacyTests;

/// <summary>A database in memory that lives as long as this object, with the catalogue in it.</summary>
public sealed class ShopDatabase : IDisposable
{
    public ShopDatabase()
    {
        Connection = new SqliteConnection($"Data Source=shop-{Guid.NewGuid():N};Mode=Memory;Cache=Shared;Pooling=False");
        Connection.Open();
        BookshopDatabase.CreateSchema(Connection);
        var catalogue = new Catalogue(Connection);
        foreach (var book in Books.All)
            catalogue.Add(book);
    }

    public SqliteConnection Connection { get; }

    public void Dispose() => Connection.Dispose();
}
