using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.Sqlite;

public class AResetByTheOptions
{
    [Fact]
    public async Task Leaves_alone_what_the_options_and_migrations_say()
    {
        var options = new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE book (t); CREATE TABLE log (t); CREATE TABLE __EFMigrationsHistory (id); CREATE TABLE loan (t)"),
            TablesToIgnore = ["LOG", "lgo"],
        };
        const string write = "INSERT INTO book VALUES (1); INSERT INTO log VALUES (1); INSERT INTO __EFMigrationsHistory VALUES (1); INSERT INTO loan VALUES (1)";
        await using var run = await SqliteRun.MakeAsync(options);
        await run.ExecuteAsync(write);
        (await run.ResetAsync()).ShouldBe("book, loan (2 of 2 tables dirty, by tracking)");
        (await run.DifferencesAsync()).ShouldBe("");
        (await run.ReadAsync("SELECT (SELECT count(*) FROM log), (SELECT count(*) FROM __EFMigrationsHistory)")).ShouldBe("1|1");
        run.Notes.Skip(1).ShouldBe(["left alone: '__EFMigrationsHistory', 'log'", "TablesToIgnore names 'lgo', and the schema makes no such table"]);

        await using var only = await SqliteRun.MakeAsync(options with { TablesToIgnore = [], TablesToInclude = ["loan"] });
        await only.ExecuteAsync(write);
        (await only.ResetAsync()).ShouldBe("loan (1 of 1 table dirty, by tracking)");
    }

    [Fact]
    public async Task Knows_which_virtual_table_keeps_its_rows_where()
    {
        await using var run = await SqliteRun.MakeAsync(new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE VIRTUAL TABLE search USING fts5(t); CREATE VIRTUAL TABLE search_old USING fts5(t)"),
            TablesToIgnore = ["search_old"],
        });
        await run.ExecuteAsync("INSERT INTO search VALUES ('Emma'); INSERT INTO search_old VALUES ('Emma')");

        (await run.ResetAsync()).ShouldBe("search (1 of 1 table dirty, by tracking, and by comparing virtual tables)");
        (await run.ReadAsync("SELECT (SELECT count(*) FROM search), (SELECT count(*) FROM search_old('emma'))")).ShouldBe("0|1");
    }

    [Theory, InlineData(ResetStrategy.Probe), InlineData(ResetStrategy.Rollback), InlineData(ResetStrategy.Clone)]
    public async Task Compares_where_triggers_are_not_wanted(ResetStrategy strategy)
    {
        await using var run = await SqliteRun.MakeAsync(new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE book (t); CREATE TABLE country (t); INSERT INTO country VALUES ('de'); CREATE TABLE loan (t)"),
            Strategy = strategy,
        });
        await run.ExecuteAsync("INSERT INTO book VALUES (1); UPDATE country SET t = 'gb'");

        (await run.ResetAsync()).ShouldBe("book, country (2 of 3 tables dirty, by comparing)");
        (await run.ReadAsync("SELECT t FROM country UNION ALL SELECT t FROM book")).ShouldBe("de");
        (await run.ReadAsync("SELECT name FROM sqlite_schema")).ShouldBe("book\ncountry\nloan");
    }

    [Fact]
    public async Task Keeps_no_list_where_the_project_resets_by_itself()
    {
        await using var run = await SqliteRun.MakeAsync(new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE book (t)"),
            ResetBy = (connection, _) => SqliteRun.ExecuteAsync(connection, "DELETE FROM book"),
        });
        await run.ExecuteAsync("INSERT INTO book VALUES (1); DELETE FROM book");

        (await run.ReadAsync("SELECT name FROM sqlite_schema")).ShouldBe("book");
        (await run.ResetAsync()).ShouldBe(" (0 of 1 table dirty, by comparing)");
    }
}
