using Microsoft.Data.Sqlite;

namespace Bookshop.Tests;

/// <summary>The parts of the shop, each as new for the test that asks for it.</summary>
public static class ShopFixtures
{
    #region method-with-yield
    /// <summary>The shop's database; what the test does to it is rolled back.</summary>
    [Fixture]
    public static async IAsyncEnumerable<SqliteConnection> Connection(ShopDatabase database)
    {
        await using var changes = await database.Connection.BeginTransactionAsync();
        yield return database.Connection;
    }
    #endregion

    #region method-fixtures
    [Fixture]
    public static Catalogue Catalogue(SqliteConnection connection) => new(connection);

    [Fixture]
    public static Stock Stock(SqliteConnection connection) => new(connection);

    [Fixture]
    public static OrderDesk OrderDesk(SqliteConnection connection, MailOutbox outbox) => new(connection, outbox);

    [Fixture]
    public static MailOutbox Outbox() => new();
    #endregion

    /// <summary>A basket is priced by the campaigns that run: with this one, only the test's own do.</summary>
    [Fixture]
    public static Basket Basket(RunningCampaigns _) => new();

    #region values
    /// <summary>One title of each category, for what is true of every book.</summary>
    [Fixture]
    public static Book AnyBook([Values] Category category) => Books.All.First(book => book.Category == category);
    #endregion
}
