using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.Sqlite;

public class AComparison
{
    private const string Books = """
        CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title COLLATE NOCASE); CREATE TABLE loan (x PRIMARY KEY, y) WITHOUT ROWID; CREATE TABLE note (x);
        CREATE VIRTUAL TABLE search USING fts5(t);
        INSERT INTO book (title) VALUES ('Emma'), ('Ulysses'), ('Persuasion'); INSERT INTO loan VALUES (1, 1), (2, 2);
        """;

    [Theory]
    [InlineData("SELECT 1", "")]
    [InlineData("INSERT INTO note VALUES (1), (1)", "note: 2 rows added")]
    [InlineData("UPDATE book SET title = 'EMMA' WHERE id = 1", "book: 1 row changed")]
    [InlineData("UPDATE loan SET y = 1.0 WHERE x = 1; DELETE FROM loan WHERE x = 2; INSERT INTO loan VALUES (3, 3), (4, 4)", "loan: 1 row changed, 2 rows added, 1 row missing")]
    [InlineData("DELETE FROM book", "book: 3 rows missing")]
    [InlineData("INSERT INTO book (title) VALUES ('Lady Susan'); DELETE FROM book WHERE id > 3", "book: AUTOINCREMENT stands at 4, not at 3")]
    [InlineData("DELETE FROM sqlite_sequence; PRAGMA user_version = 5", "PRAGMA user_version: 5, not 0\nbook: AUTOINCREMENT stands at its beginning, not at 3")]
    [InlineData("INSERT INTO search VALUES ('Emma')", "search: other rows (search_content)\nsearch: other rows (search_data)\nsearch: other rows (search_docsize)\nsearch: other rows (search_idx)")]
    [InlineData("ALTER TABLE note ADD COLUMN y; CREATE TABLE b (x); INSERT INTO book (title) VALUES (1)", "b: CREATE TABLE b\nnote: ALTER TABLE note")]
    public async Task Tells_how_a_database_differs_from_the_template(string change, string told)
    {
        await using var run = await SqliteRun.MakeAsync(Books);
        await run.ExecuteAsync(change);

        (await run.DifferencesAsync()).ShouldBe(told);
    }

    [Theory]
    [InlineData("", "id INTEGER PRIMARY KEY", "id")]
    [InlineData(" WITHOUT ROWID", "id TEXT, place, PRIMARY KEY (place, id)", "id, place")]
    public async Task Compares_tables_of_many_columns(string kind, string key, string keys)
    {
        var columns = Enumerable.Range(0, 1500).Select(index => $"c{index}").ToList();
        await using var run = await SqliteRun.MakeAsync($"""
            CREATE TABLE wide ({string.Join(", ", columns)}, {key}){kind};
            INSERT INTO wide ({keys}, c0) SELECT {string.Join(", ", keys.Split(", ").Select(_ => "value"))}, 'x' FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3);
            """);
        (await run.DifferencesAsync()).ShouldBe("");
        await run.ExecuteAsync($"UPDATE wide SET c1 = 1, c1499 = 1 WHERE id = 1; UPDATE wide SET c700 = 1 WHERE id = 2; DELETE FROM wide WHERE id = 3; INSERT INTO wide ({keys}) VALUES ({string.Join(", ", keys.Split(", ").Select(_ => "4"))})");
        (await run.DifferencesAsync()).ShouldBe("wide: 2 rows changed, 1 row added, 1 row missing");

        (await run.ResetAsync()).ShouldBe("wide (1 of 1 table dirty, by tracking)");
        (await run.DifferencesAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Says_nothing_of_the_count_of_a_table_that_is_left_alone()
    {
        await using var run = await SqliteRun.MakeAsync(new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE log (id INTEGER PRIMARY KEY AUTOINCREMENT, x); CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, x)"),
            TablesToIgnore = ["log"],
        });
        await run.ExecuteAsync("INSERT INTO log (x) VALUES (1); INSERT INTO book (x) VALUES (1)");

        (await run.DifferencesAsync()).ShouldBe("book: 1 row added\nbook: AUTOINCREMENT stands at 1, not at its beginning");
        await run.ResetAsync();
        (await run.DifferencesAsync()).ShouldBe("");
        await run.ExecuteAsync("INSERT INTO log (x) VALUES (1)");
        (await run.ReadAsync("SELECT max(id) FROM log")).ShouldBe("2");
    }

    [Fact]
    public async Task Counts_rows_that_have_no_number()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE hidden (rowid, _rowid_, oid); INSERT INTO hidden VALUES (1, 1, 1)");
        await run.ExecuteAsync("INSERT INTO hidden VALUES (1, 1, 1)");

        (await run.DifferencesAsync()).ShouldBe("hidden: another number of the same rows");
        (await run.ResetAsync()).ShouldBe("hidden (1 of 1 table dirty, by tracking)");
        (await run.DifferencesAsync()).ShouldBe("");
    }
}
