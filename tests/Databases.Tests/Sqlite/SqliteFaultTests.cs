using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.Sqlite;

namespace Shakeout.Databases.Tests.Sqlite;

public class ADatabaseThatCannotBeMadeClean
{
    private static readonly TestDatabaseOptions Books = new()
    {
        Schema = DatabaseSchema.FromScript("CREATE TABLE book (title); INSERT INTO book VALUES ('Emma'); CREATE TABLE loan (x); CREATE INDEX by_title ON book (title); CREATE VIEW shelf AS SELECT * FROM book"),
        LockTimeout = TimeSpan.FromMilliseconds(300),
    };

    [Theory]
    [InlineData(SqliteRun.Memory, "BEGIN; INSERT INTO book VALUES (1)")]
    [InlineData(SqliteRun.Files, "BEGIN; INSERT INTO book VALUES (1)")]
    [InlineData(SqliteRun.Files, "BEGIN; SELECT * FROM book")]
    [InlineData(SqliteRun.Memory, "BEGIN; SELECT * FROM book")]
    public async Task Says_that_a_transaction_was_left_open(string place, string left)
    {
        await using var run = await SqliteRun.MakeAsync(Books, place);
        await using var connection = run.Clone.CreateConnection();
        await connection.OpenAsync(SqliteRun.Cancellation);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = left;
            await command.ExecuteScalarAsync(SqliteRun.Cancellation);
        }

        var error = await Should.ThrowAsync<FixtureException>(run.ResetAsync);
        error.Message.ShouldBe(
            $"The test database '{run.Clone.Name}' cannot be made clean: a connection was left in an open transaction, or with a reader that was not read to its end, and did not let go within 1 second ({error.InnerException!.Message.TrimEnd('.')}). SQLite cannot say whose it is. Dispose of every connection, transaction, reader and DbContext before the test ends, and wait for what runs in the background. The next test gets a new database.");
        await using var next = await run.Dialect.CloneAsync(2, SqliteRun.Cancellation);
        (await SqliteRun.ReadAsync(next, "SELECT * FROM book")).ShouldBe("Emma");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Says_that_a_reader_was_left_open(string place)
    {
        await using var run = await SqliteRun.MakeAsync(Books, place);
        await run.ExecuteAsync("INSERT INTO book VALUES ('Ulysses')");
        await using var connection = run.Clone.CreateConnection();
        await connection.OpenAsync(SqliteRun.Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM book";
        await using (var reader = await command.ExecuteReaderAsync(SqliteRun.Cancellation))
        {
            await reader.ReadAsync(SqliteRun.Cancellation);
            (await Should.ThrowAsync<FixtureException>(run.ResetAsync)).Message.ShouldContain("with a reader that was not read to its end");
        }
        (await run.ResetAsync()).ShouldBe("book (1 of 2 tables dirty, by tracking)");
    }

    [Fact]
    public async Task Waits_for_a_transaction_that_ends_in_time()
    {
        await using var run = await SqliteRun.MakeAsync(Books with { LockTimeout = TimeSpan.FromMinutes(1) }, SqliteRun.Files);
        await using var connection = run.Clone.CreateConnection();
        await connection.OpenAsync(SqliteRun.Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(SqliteRun.Cancellation);
        await SqliteRun.ExecuteAsync(connection, "INSERT INTO book VALUES ('Ulysses')");
        var reset = Task.Run(run.ResetAsync, SqliteRun.Cancellation);
        await transaction.CommitAsync(SqliteRun.Cancellation);

        (await reset).ShouldBe("book (1 of 2 tables dirty, by tracking)");
    }

    [Fact]
    public async Task Stops_waiting_when_it_is_cancelled()
    {
        await using var run = await SqliteRun.MakeAsync(Books with { LockTimeout = TimeSpan.FromHours(1) });
        await using var connection = run.Clone.CreateConnection();
        await connection.OpenAsync(SqliteRun.Cancellation);
        await SqliteRun.ExecuteAsync(connection, "BEGIN; INSERT INTO book VALUES (1)");
        using var stop = new CancellationTokenSource();
        var reset = Task.Run(() => run.Clone.ResetAsync(stop.Token), SqliteRun.Cancellation);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(reset);
    }

    [Theory]
    [InlineData("CREATE TABLE note (x); CREATE INDEX by_x ON note (x); INSERT INTO book VALUES (1)", "CREATE TABLE note")]
    [InlineData("DROP TABLE book", "DROP TABLE book")]
    [InlineData("DROP TABLE book; CREATE TABLE book (title); CREATE INDEX by_title ON book (title)", "DROP TABLE book and CREATE TABLE book")]
    [InlineData("ALTER TABLE loan ADD COLUMN y; DROP INDEX by_title", "ALTER TABLE loan, DROP INDEX by_title")]
    [InlineData("ALTER TABLE loan RENAME TO borrowed", "CREATE TABLE borrowed, DROP TABLE loan")]
    [InlineData("DROP VIEW shelf; CREATE VIEW shelf AS SELECT 1; CREATE TRIGGER t AFTER INSERT ON loan BEGIN SELECT 1; END", "CREATE TRIGGER t, changed VIEW shelf")]
    [InlineData("DROP TABLE book; CREATE TABLE book (title, author)", "DROP TABLE book and CREATE TABLE book")]
    [InlineData("CREATE VIRTUAL TABLE search USING fts5(t); CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT); ANALYZE", "CREATE TABLE a, CREATE TABLE search")]
    [InlineData("DROP TABLE loan; DROP TABLE shakeout_dirty", "DROP TABLE loan")]
    [InlineData("DROP TABLE shakeout_dirty", "DROP TABLE shakeout_dirty")]
    [InlineData("ANALYZE", "CREATE TABLE sqlite_stat1")]
    public async Task Tells_what_a_test_did_to_the_schema(string change, string told)
    {
        await using var run = await SqliteRun.MakeAsync(Books);
        await run.ExecuteAsync(change);

        (await run.ResetAsync()).ShouldBe(told);
    }

    [Fact]
    public async Task Tells_of_another_journal_mode()
    {
        await using var run = await SqliteRun.MakeAsync(Books, SqliteRun.Files);
        await run.ExecuteAsync("PRAGMA journal_mode = WAL");

        (await run.ResetAsync()).ShouldBe("PRAGMA journal_mode = wal");
    }

    [Fact]
    public async Task Tells_that_its_file_was_deleted_and_made_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes no file that is open.");
        await using var run = await SqliteRun.MakeAsync(Books, SqliteRun.Files);
        var file = new SqliteConnectionStringBuilder(run.Clone.ConnectionString).DataSource;
        File.Delete(file);
        (await run.ResetAsync()).ShouldBe("deleted the file 'shop-1.db'");
        await run.ExecuteAsync("CREATE TABLE book (title)");

        (await run.ResetAsync()).ShouldBe("replaced the file 'shop-1.db' by another");
        (await run.DifferencesAsync()).ShouldBe("shop-1: replaced the file 'shop-1.db' by another");
        await using var next = await run.Dialect.CloneAsync(2, SqliteRun.Cancellation);
        (await SqliteRun.ReadAsync(next, "SELECT * FROM book")).ShouldBe("Emma");
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public async Task Tells_that_a_copy_was_put_in_its_place(int resetsBetween)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows replaces no file that is open.");
        await using var run = await SqliteRun.MakeAsync(Books, SqliteRun.Files);
        var file = new SqliteConnectionStringBuilder(run.Clone.ConnectionString).DataSource;
        File.Copy(file, file + ".bak");
        for (var reset = 0; reset < resetsBetween; reset++)
            (await run.ResetAsync()).ShouldEndWith("nothing was committed)");
        File.Move(file + ".bak", file, overwrite: true);
        await run.ExecuteAsync("INSERT INTO book VALUES ('Ulysses')");

        (await run.ResetAsync()).ShouldBe("replaced the file 'shop-1.db' by another");
    }

    [Fact]
    public async Task Tells_that_its_file_was_made_read_only()
    {
        await using var run = await SqliteRun.MakeAsync(Books, SqliteRun.Files);
        var file = new SqliteConnectionStringBuilder(run.Clone.ConnectionString).DataSource;
        File.SetAttributes(file, FileAttributes.ReadOnly);

        (await run.ResetAsync()).ShouldBe("made the file 'shop-1.db' read-only");
        await run.Clone.DisposeAsync();
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_that_the_disk_is_full()
    {
        // The disk, that is: SQLite says the same of a limit that the project sets itself.
        var full = await Should.ThrowAsync<SqliteException>(async () =>
        {
            await using var connection = new SqliteConnection(SqliteRun.Memory);
            await connection.OpenAsync(SqliteRun.Cancellation);
            await SqliteRun.ExecuteAsync(connection, "PRAGMA max_page_count = 1; CREATE TABLE page (t)");
        });

        SqliteErrors.Reset("memory-1", full).Message.ShouldBe(
            "The test database 'memory-1' cannot be made clean: SqliteException: SQLite Error 13: 'database or disk is full'. Free space where temporary files are kept. The next test gets a new database.");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Is_none_where_a_test_limited_its_pages(string place)
    {
        await using var run = await SqliteRun.MakeAsync(Books, place);
        await run.ExecuteAsync("INSERT INTO book VALUES (1); PRAGMA max_page_count = 1");

        (await run.ResetAsync()).ShouldBe("book (1 of 2 tables dirty, by tracking)");
        await run.ExecuteAsync("INSERT INTO book VALUES (zeroblob(99999))");
    }

    [Fact]
    public async Task Says_that_an_index_needs_what_only_the_project_knows()
    {
        var schema = DatabaseSchema.From((connection, cancellation) =>
        {
            ((SqliteConnection)connection).CreateFunction("fold", (string text) => text.ToUpperInvariant(), isDeterministic: true);
            return SqliteRun.ExecuteAsync(connection, "CREATE TABLE book (title); CREATE INDEX folded ON book (fold(title)); INSERT INTO book VALUES ('Emma')");
        });
        const string remedy = "An index or a constraint needs what only connections of the project know. Use files ('Data Source=shop.db'), and leave its table alone with TablesToIgnore.";
        (await Should.ThrowAsync<FixtureException>(SqliteRun.MakeAsync(Books with { Schema = schema }))).Message.ShouldBe(
            $"The test database 'memory-1' could not be made from its template: SqliteException: SQLite Error 1: 'no such function: fold'. {remedy}");
        await using var run = await SqliteRun.MakeAsync(Books with { Schema = schema }, SqliteRun.Files);
        await using var connection = (SqliteConnection)run.Clone.CreateConnection();
        await connection.OpenAsync(SqliteRun.Cancellation);
        connection.CreateFunction("fold", (string text) => text.ToUpperInvariant(), isDeterministic: true);
        await SqliteRun.ExecuteAsync(connection, "INSERT INTO book VALUES ('Ulysses')");

        (await Should.ThrowAsync<FixtureException>(run.ResetAsync)).Message.ShouldBe(
            $"The test database 'shop-1' cannot be made clean: SqliteException: SQLite Error 1: 'unknown function: fold()'. {remedy} The next test gets a new database.");
    }
}
