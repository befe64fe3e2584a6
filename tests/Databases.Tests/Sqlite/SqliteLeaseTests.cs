using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.Sqlite;

public class ALeasedSqliteDatabase
{
    [Fact]
    public async Task Is_clean_for_every_test()
    {
        var tests = new RecordedRequests();
        await using (var databases = new TestDatabases(SqliteFactory.Instance, SqliteRun.Memory, new() { Schema = DatabaseSchema.FromScript("CREATE TABLE book (title)"), Verify = true }))
        {
            foreach (var test in (string[])["A", "B"])
            {
                await using var database = await databases.LeaseAsync(tests.Of(test));
                await using var connection = await database.OpenAsync();
                await SqliteRun.ExecuteAsync(connection, "INSERT INTO book VALUES ('Emma')");
            }
        }

        tests.Notes.Split('\n').Skip(1).ShouldBe(
        [
            "'memory-1' cloned from the template in # ms",
            "reset in # ms: 1 of 1 table dirty, by tracking",
            "'memory-1', last used by 'A'",
            "reset in # ms: 1 of 1 table dirty, by tracking",
        ]);
    }
}
