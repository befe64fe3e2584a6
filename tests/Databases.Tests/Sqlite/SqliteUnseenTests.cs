using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.Sqlite;

public class AChangeThatNoTriggerSees
{
    [Fact]
    public async Task Is_found_by_comparing_all_rows()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (id INTEGER PRIMARY KEY, face BLOB); INSERT INTO book VALUES (1, x'0102'); CREATE TABLE note (x); PRAGMA user_version = 3; PRAGMA application_id = 4");
        await WriteBlobAsync(run, "book", "face", 1);
        (await run.ReadAsync("SELECT hex(face) FROM book")).ShouldBe("0902");

        (await run.ResetAsync()).ShouldBe("book (1 of 2 tables dirty, by comparing all: something was committed that triggers do not see)");
        (await run.ReadAsync("SELECT hex(face) FROM book")).ShouldBe("0102");
        await run.ExecuteAsync("PRAGMA user_version = 99; PRAGMA application_id = 98; INSERT INTO note VALUES (1)");
        (await run.ResetAsync()).ShouldBe("note (1 of 2 tables dirty, by tracking)");
        (await run.ReadAsync("SELECT * FROM pragma_user_version, pragma_application_id")).ShouldBe("3|4");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Is_found_in_blobs_beside_one_that_triggers_see(string place)
    {
        await using var run = await SqliteRun.MakeAsync("""
            CREATE TABLE book (id INTEGER PRIMARY KEY, title, "the face", back); INSERT INTO book VALUES (1, 'Emma', x'0102', NULL), (2, 'Ulysses', NULL, x'03');
            CREATE TABLE logo (name); INSERT INTO logo VALUES ('a'), (x'07'); CREATE TABLE note (x); CREATE TABLE country (x); INSERT INTO country VALUES ('de');
            """, place);
        await WriteBlobAsync(run, "book", "the face", 1);
        await run.ExecuteAsync("INSERT INTO note VALUES (1)");
        (await run.ResetAsync()).ShouldBe("book, note (2 of 4 tables dirty, by tracking)");
        await WriteBlobAsync(run, "book", "back", 2);
        await WriteBlobAsync(run, "logo", "name", 2);
        await run.ExecuteAsync("UPDATE country SET x = 'gb'");
        (await run.DifferencesAsync()).ShouldBe("book: 1 row changed\ncountry: 1 row changed\nlogo: 1 row changed");
        (await run.ResetAsync()).ShouldBe("book, country, logo (3 of 4 tables dirty, by tracking)");

        (await run.DifferencesAsync()).ShouldBe("");
        await run.ExecuteAsync("INSERT INTO note VALUES (1)");
        (await run.ResetAsync()).ShouldBe("note (1 of 4 tables dirty, by tracking)");
    }

    [Fact]
    public async Task Remains_in_a_text_beside_one_that_triggers_see_except_for_a_probe()
    {
        var options = new TestDatabaseOptions { Schema = DatabaseSchema.FromScript("CREATE TABLE book (title); INSERT INTO book VALUES ('Emma'); CREATE TABLE note (x)") };
        foreach (var (strategy, reset, left) in ((ResetStrategy, string, string)[])
            [(ResetStrategy.Tracking, "note (1 of 2 tables dirty, by tracking)", "book: 1 row changed"), (ResetStrategy.Probe, "book, note (2 of 2 tables dirty, by comparing)", "")])
        {
            await using var run = await SqliteRun.MakeAsync(options with { Strategy = strategy });
            await WriteBlobAsync(run, "book", "title", 1);
            await run.ExecuteAsync("INSERT INTO note VALUES (1)");

            (await run.ResetAsync()).ShouldBe(reset);
            (await run.DifferencesAsync()).ShouldBe(left);
        }
    }

    [Fact]
    public async Task Is_not_searched_for_where_a_table_that_is_left_alone_explains_what_was_committed()
    {
        await using var run = await SqliteRun.MakeAsync(new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE book (title); INSERT INTO book VALUES ('Emma'); CREATE TABLE log (x); CREATE TABLE other (x); INSERT INTO other VALUES (1); CREATE VIRTUAL TABLE search USING fts5(t)"),
            TablesToIgnore = ["log", "other", "search"],
        });
        foreach (var write in (string[])["INSERT INTO log VALUES (1)", "UPDATE log SET x = 2; DELETE FROM log", "UPDATE other SET x = 2", "PRAGMA user_version = 5", "PRAGMA application_id = 5"])
        {
            await run.ExecuteAsync(write);
            (await run.ResetAsync()).ShouldBe(" (0 of 1 table dirty, by tracking)", write);
        }
        await run.ExecuteAsync("INSERT INTO search VALUES ('Emma')");
        (await run.ResetAsync()).ShouldBe(" (0 of 1 table dirty, by comparing all: something was committed that triggers do not see)");
        await run.ExecuteAsync("DROP TABLE log; CREATE TABLE log (x); INSERT INTO book VALUES (1)");
        (await run.ResetAsync()).ShouldBe("book (1 of 1 table dirty, by comparing all: the database was rebuilt)");
        (await run.ReadAsync("SELECT (SELECT x FROM other), (SELECT count(*) FROM search)")).ShouldBe("2|1");
    }

    private static async Task WriteBlobAsync(SqliteRun run, string table, string column, long rowid)
    {
        await using var connection = (SqliteConnection)run.Clone.CreateConnection();
        await connection.OpenAsync(SqliteRun.Cancellation);
        await using var blob = new SqliteBlob(connection, table, column, rowid);
        await blob.WriteAsync("\t"u8.ToArray(), SqliteRun.Cancellation);
    }
}
