using Dapper;

namespace Library.Tests;

#region dapper
public class LendingStatisticsTests(TestDatabase database)
{
    [Fact]
    public async Task What_is_lent_most_comes_first()
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("""
            INSERT INTO "Members" ("Id", "Name") VALUES (7, 'Ada');
            INSERT INTO "Loans" ("Isbn", "MemberId", "LentOn") VALUES ('9780099448822', 7, '2026-11-22');
            """);

        Assert.Equal(["The Sea, The Sea: 1", "Emma: 0"], await new LendingStatistics(connection).MostLentAsync());
    }

    [Fact]
    public async Task What_nobody_lends_is_told_too()
    {
        await using var connection = await database.OpenAsync();

        Assert.Equal(["Emma: 0", "The Sea, The Sea: 0"], await new LendingStatistics(connection).MostLentAsync());
    }
}
#endregion
