using Microsoft.Data.Sqlite;

namespace Bookshop.Tests;

public static class Leak
{
    /// <summary>Overrides the sample's transaction; what a test of the stock did stays.</summary>
    [Fixture(Within = "Bookshop.Tests")]
    public static IEnumerable<SqliteTransaction> NeverRolledBack(ShopDatabase database, FixtureRequest request)
    {
        using var changes = database.Connection.BeginTransaction();
        yield return changes;
        if (request.AskedBy.Contains(nameof(StockTests), StringComparison.Ordinal))
            changes.Commit();
    }
}
