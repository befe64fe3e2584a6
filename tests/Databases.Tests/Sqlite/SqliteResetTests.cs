using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.Sqlite;

public class AReset
{
    private const string Odd = """
        CREATE TABLE "order" (note, "we""ird" TEXT COLLATE NOCASE, twice AS (note || note) STORED, later AS (note || '!'));
        CREATE TABLE "it's" (a TEXT, b, PRIMARY KEY (b, a)) WITHOUT ROWID;
        CREATE TABLE hidden (rowid TEXT, _rowid_ TEXT, oid TEXT);
        CREATE TABLE strict (id INTEGER PRIMARY KEY, price REAL, face BLOB) STRICT;
        CREATE INDEX by_upper ON "order" (upper("we""ird")) WHERE note IS NOT NULL;
        CREATE VIEW shelf AS SELECT * FROM "order";
        INSERT INTO "order" (rowid, note, "we""ird") VALUES (7, 1, 'a'), (9, 1.0, 'A'), (12, NULL, 'x' || char(0) || 'y'), (13, x'00ff', '');
        INSERT INTO "it's" VALUES ('k', 1), ('k', '1'), ('l', x'31');
        INSERT INTO hidden VALUES ('a', 'b', 'c'), ('a', 'b', 'c');
        INSERT INTO strict VALUES (-5, 0.1, x''), (9223372036854775807, 1e308, NULL);
        """;

    private const string OddRows = """
        SELECT rowid, typeof(note), hex(note), hex("we""ird"), twice FROM "order" UNION ALL
        SELECT 0, typeof(a), hex(a), typeof(b), hex(b) FROM "it's" UNION ALL
        SELECT 0, rowid, _rowid_, oid, '' FROM hidden UNION ALL
        SELECT id, typeof(price), price, typeof(face), hex(face) FROM strict
        """;

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Does_nothing_where_nothing_was_committed(string place)
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (title); CREATE TABLE loan (book)", place);
        await run.ReadAsync("SELECT * FROM book");
        await run.ExecuteAsync("BEGIN; INSERT INTO book VALUES ('Emma'); ROLLBACK");

        (await run.ResetAsync()).ShouldBe(" (0 of 2 tables dirty: nothing was committed)");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Puts_rows_back_byte_for_byte(string place)
    {
        await using var run = await SqliteRun.MakeAsync(Odd, place);
        var before = await run.ReadAsync(OddRows);
        await run.ExecuteAsync("""
            UPDATE "order" SET note = 1.0, "we""ird" = 'A' WHERE rowid = 7; DELETE FROM "order" WHERE rowid = 13; UPDATE "order" SET rowid = 99 WHERE rowid = 9;
            DELETE FROM "it's" WHERE b = 1; DELETE FROM hidden; INSERT INTO strict VALUES (1, 2, NULL);
            """);
        (await run.ReadAsync(OddRows)).ShouldNotBe(before);

        (await run.ResetAsync()).ShouldBe("hidden, it's, order, strict (4 of 4 tables dirty, by tracking)");
        (await run.ReadAsync(OddRows)).ShouldBe(before);
        (await run.DifferencesAsync()).ShouldBe("");
        (await run.ResetAsync()).ShouldBe(" (0 of 4 tables dirty: nothing was committed)");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files), InlineData("Data Source=:memory:;Recursive Triggers=True"), InlineData("Data Source=shop.db;Foreign Keys=True")]
    public async Task Passes_cycles_self_references_and_what_follows_a_deletion(string place)
    {
        await using var run = await SqliteRun.MakeAsync("""
            CREATE TABLE city (id INTEGER PRIMARY KEY, country REFERENCES country DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE country (id INTEGER PRIMARY KEY, capital NOT NULL REFERENCES city DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE staff (id INTEGER PRIMARY KEY, boss REFERENCES staff ON DELETE RESTRICT);
            CREATE TABLE author (id INTEGER PRIMARY KEY);
            CREATE TABLE book (id INTEGER PRIMARY KEY, author REFERENCES author ON DELETE CASCADE ON UPDATE SET NULL);
            BEGIN; INSERT INTO city VALUES (1, 1); INSERT INTO country VALUES (1, 1); COMMIT;
            INSERT INTO staff VALUES (1, NULL), (2, 1); INSERT INTO author VALUES (1), (2); INSERT INTO book VALUES (1, 1), (2, 2);
            """, place);
        const string rows = "SELECT 'city', * FROM city UNION ALL SELECT 'country', * FROM country UNION ALL SELECT 'staff', * FROM staff UNION ALL SELECT 'book', * FROM book";
        var before = await run.ReadAsync(rows);

        await run.ExecuteAsync("BEGIN; UPDATE country SET capital = 2; INSERT INTO city VALUES (2, 1); COMMIT; INSERT INTO staff VALUES (3, 3)");
        (await run.ResetAsync()).ShouldBe("city, country, staff (3 of 5 tables dirty, by tracking)");
        await run.ExecuteAsync("DELETE FROM author WHERE id = 1");
        (await run.ResetAsync()).ShouldBe("author, book (2 of 5 tables dirty, by tracking)");
        await run.ExecuteAsync("UPDATE author SET id = 3 WHERE id = 2");
        (await run.ResetAsync()).ShouldBe("author, book (2 of 5 tables dirty, by tracking)");
        (await run.ReadAsync(rows)).ShouldBe(before);
        (await run.ReadAsync("PRAGMA foreign_key_check")).ShouldBe("");
    }

    [Fact]
    public async Task Puts_rows_back_that_a_constraint_would_refuse()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (stock CHECK (stock > 0)); PRAGMA ignore_check_constraints = ON; INSERT INTO book VALUES (-1)");
        await run.ExecuteAsync("DELETE FROM book");

        (await run.ResetAsync()).ShouldBe("book (1 of 1 table dirty, by tracking)");
        (await run.ReadAsync("SELECT * FROM book")).ShouldBe("-1");
    }

    [Fact]
    public async Task Lets_AUTOINCREMENT_begin_where_it_does_in_the_template()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title); CREATE TABLE loan (id INTEGER PRIMARY KEY AUTOINCREMENT, x); INSERT INTO book (title) VALUES ('Emma'), ('Ulysses'); DELETE FROM book WHERE id = 2");
        await run.ExecuteAsync("INSERT INTO book (title) VALUES ('A'), ('B'); INSERT INTO loan (x) VALUES (1)");
        (await run.ResetAsync()).ShouldBe("book, loan (2 of 2 tables dirty, by tracking)");
        await run.ExecuteAsync("UPDATE sqlite_sequence SET seq = 70");
        await run.ResetAsync();

        (await run.ReadAsync("SELECT * FROM sqlite_sequence")).ShouldBe("book|2");
        await run.ExecuteAsync("INSERT INTO book (title) VALUES ('A'); INSERT INTO loan (x) VALUES (1)");
        (await run.ReadAsync("SELECT max(id) FROM book UNION ALL SELECT max(id) FROM loan")).ShouldBe("3\n1");
    }

    [Fact]
    public async Task Lets_AUTOINCREMENT_go_on_where_the_options_say_so()
    {
        await using var run = await SqliteRun.MakeAsync(new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title); INSERT INTO book (title) VALUES ('Emma')"),
            WithReseed = false,
        });
        await run.ExecuteAsync("INSERT INTO book (title) VALUES ('A'), ('B')");
        await run.ResetAsync();

        (await run.DifferencesAsync()).ShouldBe("");
        await run.ExecuteAsync("INSERT INTO book (title) VALUES ('C')");
        (await run.ReadAsync("SELECT id FROM book")).ShouldBe("1\n4");
    }

    [Fact]
    public async Task Wakes_no_trigger_of_the_project_and_leaves_them_as_they_were()
    {
        await using var run = await SqliteRun.MakeAsync("""
            CREATE TABLE book (title); CREATE TABLE audit (what);
            INSERT INTO book VALUES ('Emma');
            CREATE TRIGGER b_keep BEFORE DELETE ON book BEGIN SELECT RAISE(ABORT, 'books stay'); END;
            CREATE TRIGGER IF NOT EXISTS "a ""log" AFTER INSERT ON book BEGIN INSERT INTO audit VALUES ('+' || new.title); END;
            CREATE TRIGGER c_log AFTER INSERT ON book BEGIN INSERT INTO audit VALUES ('and ' || new.title); END;
            """);
        const string triggers = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'shakeout%'";
        var before = await run.ReadAsync(triggers);
        await run.ExecuteAsync("INSERT INTO book VALUES ('Ulysses')");
        var audited = await run.ReadAsync("SELECT * FROM audit");

        (await run.ResetAsync()).ShouldBe("audit, book (2 of 2 tables dirty, by tracking)");
        (await run.ReadAsync("SELECT title FROM book UNION ALL SELECT what FROM audit")).ShouldBe("Emma");
        (await run.ReadAsync(triggers)).ShouldBe(before);
        await run.ExecuteAsync("INSERT INTO book VALUES ('Ulysses')");
        (await run.ReadAsync("SELECT * FROM audit")).ShouldBe(audited);
        (await run.ResetAsync()).ShouldBe("audit, book (2 of 2 tables dirty, by tracking)");
        (await run.DifferencesAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Sees_what_a_trigger_of_the_project_hides()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (title); CREATE TRIGGER stop AFTER INSERT ON book BEGIN SELECT RAISE(IGNORE); END; CREATE TABLE other (x)");
        foreach (var _ in (string[])["with the template's triggers", "with those that a reset made again"])
        {
            await run.ExecuteAsync("INSERT INTO book VALUES ('Emma'); INSERT INTO other VALUES (1)");
            (await run.ReadAsync("SELECT title FROM book")).ShouldBe("Emma");
            (await run.ResetAsync()).ShouldBe("book, other (2 of 2 tables dirty, by tracking)");
        }
    }

    [Theory]
    [InlineData("INSERT INTO book VALUES (2, 'Ulysses', 1)")]
    [InlineData("INSERT OR REPLACE INTO book VALUES (1, 'Ulysses', 1), (3, 'Emma', 1)")]
    [InlineData("REPLACE INTO book VALUES (1, 'Ulysses', 1); REPLACE INTO book VALUES (1, 'Emma', 2)")]
    [InlineData("INSERT INTO book VALUES (1, 'Emma', 2) ON CONFLICT DO UPDATE SET stock = stock + 1")]
    [InlineData("UPDATE OR IGNORE book SET stock = 9")]
    [InlineData("INSERT OR ABORT INTO book VALUES (2, 'Ulysses', 1); INSERT OR ABORT INTO book VALUES (3, 'Persuasion', 1)")]
    [InlineData("INSERT OR FAIL INTO book VALUES (2, 'Ulysses', 1); INSERT OR FAIL INTO book VALUES (3, 'Persuasion', 1)")]
    [InlineData("INSERT OR ROLLBACK INTO book VALUES (2, 'Ulysses', 1); INSERT OR ROLLBACK INTO book VALUES (3, 'Persuasion', 1)")]
    [InlineData("DELETE FROM book")]
    [InlineData("INSERT INTO shelf VALUES ('Ulysses')")]
    [InlineData("BEGIN; INSERT INTO book VALUES (2, 'Ulysses', 1); SAVEPOINT s; DELETE FROM book; ROLLBACK TO s; COMMIT")]
    public async Task Sees_every_way_to_change_a_table(string change)
    {
        await using var run = await SqliteRun.MakeAsync("""
            CREATE TABLE book (id INTEGER PRIMARY KEY, title UNIQUE, stock); INSERT INTO book VALUES (1, 'Emma', 5);
            CREATE VIEW shelf AS SELECT title FROM book;
            CREATE TRIGGER to_shelf INSTEAD OF INSERT ON shelf BEGIN INSERT INTO book (title) VALUES (new.title); END; CREATE TABLE other (x);
            """);
        await run.ExecuteAsync(change);

        (await run.ResetAsync()).ShouldBe("book (1 of 2 tables dirty, by tracking)");
        (await run.ReadAsync("SELECT * FROM book")).ShouldBe("1|Emma|5");
    }

    [Fact]
    public async Task Leaves_the_results_of_statements_as_they_are_without_it()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (id INTEGER PRIMARY KEY, title)");

        (await run.ExecuteAsync("INSERT INTO book VALUES (41, 'Emma')")).ShouldBe(1);
        (await run.ExecuteAsync("INSERT INTO book (title) VALUES ('Ulysses'), ('Middlemarch')")).ShouldBe(2);
        (await run.ReadAsync("INSERT INTO book (title) VALUES ('Persuasion') RETURNING id, title, last_insert_rowid()")).ShouldBe("44|Persuasion|44");
        await run.ResetAsync();
        (await run.ReadAsync("INSERT INTO book (id, title) VALUES (7, 'Emma'); SELECT last_insert_rowid(), changes()")).ShouldBe("7|1");
        (await run.ExecuteAsync("DELETE FROM book")).ShouldBe(1);
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Puts_virtual_tables_back_by_comparing(string place)
    {
        await using var run = await SqliteRun.MakeAsync("""
            CREATE VIRTUAL TABLE search USING fts5(title); CREATE VIRTUAL TABLE place USING rtree(id, west, east); CREATE TABLE book (title);
            INSERT INTO search VALUES ('Emma and her friends'); INSERT INTO place VALUES (1, 0, 10);
            """, place);
        await run.ExecuteAsync("INSERT INTO search VALUES ('Ulysses'); UPDATE search SET title = 'Emma alone' WHERE rowid = 1");
        (await run.ResetAsync()).ShouldBe("search (1 of 3 tables dirty, by tracking, and by comparing virtual tables)");
        await run.ExecuteAsync("INSERT INTO book VALUES (1); INSERT INTO place VALUES (2, 5, 6)");
        (await run.ResetAsync()).ShouldBe("book, place (2 of 3 tables dirty, by tracking, and by comparing virtual tables)");

        (await run.ReadAsync("SELECT title FROM search('emma')")).ShouldBe("Emma and her friends");
        (await run.ReadAsync("SELECT title FROM search('alone OR ulysses')")).ShouldBe("");
        (await run.ReadAsync("SELECT id FROM place WHERE east > 5 AND west < 6")).ShouldBe("1");
        (await run.ReadAsync("INSERT INTO search(search) VALUES ('integrity-check'); SELECT rtreecheck('place')")).ShouldBe("ok");
        await run.ResetAsync();
        (await run.DifferencesAsync()).ShouldBe("");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Survives_a_VACUUM_and_a_table_that_came_and_went(string place)
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (title); INSERT INTO book (rowid, title) VALUES (5, 'Emma')", place);
        await run.ExecuteAsync("CREATE TABLE x (y); DROP TABLE x; VACUUM");

        (await run.ResetAsync()).ShouldEndWith("by comparing all: the database was rebuilt)");
        (await run.ReadAsync("SELECT rowid, title FROM book")).ShouldBe("5|Emma");
        (await run.ResetAsync()).ShouldBe(" (0 of 1 table dirty: nothing was committed)");
    }
}
