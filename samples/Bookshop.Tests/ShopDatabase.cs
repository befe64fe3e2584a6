using Microsoft.Data.Sqlite;

namespace Bookshop.Tests;

#region class-fixture
/// <summary>The shop's tables, in memory. They are empty: each test saves the rows that it is about.</summary>
[Fixture(Scope.Class)]
public sealed class ShopDatabase : IDisposable
{
    public ShopDatabase()
    {
        Connection.Open();
        BookshopDatabase.CreateSchema(Connection);
    }

    public SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public void Dispose() => Connection.Dispose();
}
#endregion
