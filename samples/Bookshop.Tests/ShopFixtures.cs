using Microsoft.Data.Sqlite;
using Shakeout.Factories.Persistence;

namespace Bookshop.Tests;

/// <summary>The parts of the shop, each as new for the test that asks for it.</summary>
public static class ShopFixtures
{
    #region method-with-yield
    /// <summary>What the test does to the shop's database: it is rolled back.</summary>
    [Fixture]
    public static IEnumerable<SqliteTransaction> Changes(ShopDatabase database)
    {
        using var changes = database.Connection.BeginTransaction();
        yield return changes;
    }
    #endregion

    #region method-fixtures
    [Fixture]
    public static Catalogue Catalogue(SqliteTransaction changes) => new(changes.Connection!);

    [Fixture]
    public static Stock Stock(SqliteTransaction changes) => new(changes.Connection!);

    [Fixture]
    public static OrderDesk OrderDesk(SqliteTransaction changes, MailOutbox outbox) => new(changes.Connection!, outbox);

    [Fixture]
    public static MailOutbox Outbox() => new();
    #endregion

    #region store
    /// <summary>Where factories save rows that the test starts from.</summary>
    [Fixture]
    public static SqlStore Store(SqliteTransaction changes) => new(changes, Rows.Mapping);
    #endregion

    /// <summary>A basket is priced by the campaigns that run: with this one, only the test's own do.</summary>
    [Fixture]
    public static Basket Basket(RunningCampaigns _) => new();

    #region values
    /// <summary>A book of each category, for what is true of every book.</summary>
    [Fixture]
    public static Book AnyBook([Values] Category category) => Make.Books.In(category).Build();
    #endregion
}
