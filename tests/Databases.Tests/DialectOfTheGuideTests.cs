using Microsoft.Data.Sqlite;
using Shakeout.Docs.Tests.Snippets.Databases;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests;

public class TheDialectOfTheGuide
{
    private static readonly DatabaseSchema Schema = DatabaseSchema.FromScript("CREATE TABLE book (title text); CREATE TABLE member (name text);");
    private readonly RecordedRequests _tests = new();

    [Fact]
    public async Task Gives_every_test_empty_tables()
    {
        await using var databases = new TestDatabases(new FileDialect(SqliteFactory.Instance, Schema, ["book", "member"]), new() { Schema = Schema, Verify = true });

        foreach (var test in (string[])["A", "B"])
        {
            await using var database = await databases.LeaseAsync(_tests.Of(test));
            await using var connection = await database.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO book VALUES ('Emma'); SELECT count(*) FROM book";
            (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(1L, test);
        }

        _tests.Notes.ShouldBe("""
            reset by emptying all 2 tables
            '1.db' cloned from the template in # ms
            reset in # ms: 1 of 2 tables held rows
            '1.db', last used by 'A'
            reset in # ms: 1 of 2 tables held rows
            """);
    }
}
