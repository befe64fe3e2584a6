using Microsoft.Data.Sqlite;

namespace Bookshop.Tests;

public static class Leak
{
    /// <summary>Overrides the sample's connection, and forgets to roll back.</summary>
    [Fixture(Within = "Bookshop.Tests")]
    public static IEnumerable<SqliteConnection> NeverRolledBack(ShopDatabase database)
    {
        yield return database.Connection;
    }
}
