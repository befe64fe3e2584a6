using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.Sqlite;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Databases.Tests.Sqlite;

public class ATemplate
{
    [Fact]
    public async Task Tells_what_it_is_and_how_it_will_be_reset()
    {
        const string script = "CREATE TABLE book (t); CREATE VIRTUAL TABLE search USING fts5(t); CREATE TABLE flyway_schema_history (v); CREATE VIEW shelf AS SELECT 1";
        await using var memory = await SqliteRun.MakeAsync(script);
        await using var files = await SqliteRun.MakeAsync(
            new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(script), Strategy = ResetStrategy.Probe }, SqliteRun.Files);
        var version = await memory.ReadAsync("SELECT sqlite_version()");

        string.Join('\n', memory.Notes).ShouldBe($"""
            SQLite {version} in memory: 2 tables to reset, by tracking: triggers in the template note what a test changes
            left alone: 'flyway_schema_history'
            compared, because virtual tables have no triggers: 'search'
            """);
        string.Join('\n', files.Notes).ShouldBe($"""
            SQLite {version} in files: 2 tables to reset, by comparing with the template
            left alone: 'flyway_schema_history'
            """);
    }

    [Theory]
    [InlineData("CREATE TABLE book (t); CREATE TABEL loan (x)", "The schema of the test databases could not be made: SqliteException: SQLite Error 1: 'near \"TABEL\": syntax error'. It was run on a new, empty SQLite database, and nothing of it was kept. Mend the schema.")]
    [InlineData("PRAGMA max_page_count = 9; CREATE TABLE page (t); INSERT INTO page VALUES (zeroblob(99999))", "The schema of the test databases could not be made: SqliteException: SQLite Error 13: 'database or disk is full'. It was run on a new, empty SQLite database, and nothing of it was kept. Mend the schema.")]
    [InlineData("BEGIN; CREATE TABLE book (t)", "The schema of the test databases left a transaction open, so that nothing of it would be kept. End it with COMMIT.")]
    public async Task Says_what_failed_and_leaves_nothing(string script, string message)
    {
        var folder = "";
        var seen = DatabaseSchema.From((connection, _) =>
        {
            folder = Path.GetDirectoryName(connection.DataSource)!;
            return Task.CompletedTask;
        });

        (await Should.ThrowAsync<FixtureException>(SqliteRun.MakeAsync(new TestDatabaseOptions { Schema = seen.Then(DatabaseSchema.FromScript(script)) })))
            .Message.ShouldBe(message);
        Path.GetFileName(folder).ShouldStartWith("shakeout-sqlite-");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_that_a_connection_was_left_open()
    {
        SqliteConnection? left = null;
        var schema = DatabaseSchema.From(async (connection, cancellation) =>
        {
            await SqliteRun.ExecuteAsync(connection, "PRAGMA journal_mode = WAL; CREATE TABLE book (t)");
            left = new SqliteConnection(connection.ConnectionString);
            await left.OpenAsync(cancellation);
            await SqliteRun.ExecuteAsync(left, "INSERT INTO book VALUES (1)");
        });

        (await Should.ThrowAsync<FixtureException>(SqliteRun.MakeAsync(new TestDatabaseOptions { Schema = schema }))).Message.ShouldBe(
            "The schema of the test databases left a connection open, so that its file cannot be copied. Dispose of every connection and DbContext that it opens.");
        await left!.DisposeAsync();
    }

    [Fact]
    public async Task Names_the_tables_that_there_are_where_an_option_names_others()
    {
        var options = new TestDatabaseOptions { Schema = DatabaseSchema.FromScript("CREATE TABLE book (t); CREATE TABLE loan (t)"), TablesToInclude = ["Book", "lone", "boot"] };

        (await Should.ThrowAsync<FixtureException>(SqliteRun.MakeAsync(options))).Message.ShouldBe(
            "TablesToInclude names 'boot', 'lone', and the schema makes no such table. It makes 'book', 'loan'.");
    }

    [Fact]
    public void Needs_a_connection_string_that_the_provider_reads()
        => Should.Throw<FixtureException>(() => new SqliteDialect(SqliteFactory.Instance, "Server=db;Password=geheim", new() { Schema = DatabaseSchema.FromScript("x") })).Message.ShouldBe(
            "The connection string of the test databases cannot be read: ArgumentException: Connection string keyword 'server' is not supported. For a possible alternative, see https://go.microsoft.com/fwlink/?linkid=2142181. For SQLite it is 'Data Source=:memory:', or 'Data Source=shop.db' for files.");

    [FixtureFact]
    public async Task Never_touches_the_file_that_the_project_names(TemporaryFolder folder)
    {
        var file = folder.Write("shop.db", "the project's own");
        await using (var run = await SqliteRun.MakeAsync("CREATE TABLE book (t)", $"Data Source={file}"))
        {
            await run.ExecuteAsync("INSERT INTO book VALUES (1)");
            await run.ResetAsync();
            run.Clone.Name.ShouldBe("shop-1");
        }

        folder.Files.ShouldBe(["shop.db"]);
        folder.Read("shop.db").ShouldBe("the project's own");
    }

    [FixtureFact]
    public void Comes_after_the_folders_of_dead_runs_are_gone(TemporaryFolder folder)
    {
        folder.Write("shakeout-sqlite-dead/owner.lock", "");
        folder.Write("shakeout-sqlite-dead/template.db", "x");
        folder.Write("shakeout-sqlite-died-early/new.lock", "");
        folder.Write("shakeout-sqlite-without-a-lock/template.db", "x");
        folder.Write("shakeout-sqlite-starting/new.lock", "");
        using var starting = File.Open(Path.Combine(folder.Path, "shakeout-sqlite-starting/new.lock"), FileMode.Open, FileAccess.Write, FileShare.Read);
        folder.Write("another/owner.lock", "");
        using var living = SqliteFolder.Make(folder.Path);
        using var next = SqliteFolder.Make(folder.Path);
        var names = folder.Files;

        names.ShouldBe(new[] { "another/owner.lock", "shakeout-sqlite-starting/new.lock", "shakeout-sqlite-without-a-lock/template.db", $"{Path.GetFileName(living.Path)}/owner.lock", $"{Path.GetFileName(next.Path)}/owner.lock" }
            .Order(StringComparer.Ordinal));
    }

    [FixtureFact]
    public void Deletes_nothing_where_locks_do_not_hold(TemporaryFolder folder)
    {
        var unlocked = folder.Write("own.lock", "");
        folder.Write("shakeout-sqlite-living/owner.lock", "");
        SqliteFolder.Sweep(folder.Path, unlocked);
        folder.Files.ShouldBe(["own.lock", "shakeout-sqlite-living/owner.lock"]);

        using (File.Open(unlocked, FileMode.Open, FileAccess.Write, FileShare.None))
            SqliteFolder.Sweep(folder.Path, unlocked);
        folder.Files.ShouldBe(["own.lock"]);
    }

    [Theory]
    [InlineData("CREATE TABLE shakeout_dirty (x)", "shakeout_dirty")]
    [InlineData("CREATE TABLE ShakeOut_Dirty (x)", "ShakeOut_Dirty")]
    [InlineData("CREATE TABLE book (x); CREATE TRIGGER shakeout_insert_1 AFTER INSERT ON book BEGIN SELECT 1; END", "shakeout_insert_1")]
    public async Task Says_that_a_name_is_taken(string script, string name)
    {
        var options = new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(script) };

        (await Should.ThrowAsync<FixtureException>(SqliteRun.MakeAsync(options))).Message.ShouldBe(
            $"The schema of the test databases makes '{name}', and names that begin with 'shakeout_' are kept for what notes the changes of a test. Name it otherwise, or choose ResetStrategy.Probe, which needs none of them.");
        await using var run = await SqliteRun.MakeAsync(options with { Strategy = ResetStrategy.Probe });
        (await run.ResetAsync()).ShouldEndWith("nothing was committed)");
    }

    [Fact]
    public async Task Says_what_failed_after_the_schema_ran()
        => (await Should.ThrowAsync<FixtureException>(SqliteRun.MakeAsync("CREATE TABLE book (x); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABEL'"))).Message.ShouldStartWith(
            "The template of the test databases could not be made, though the schema ran: SqliteException: SQLite Error 11: 'malformed database schema (book)");

    [FixtureFact]
    public async Task Is_found_in_a_folder_with_any_name(TemporaryFolder folder)
    {
        var odd = Directory.CreateDirectory(Path.Combine(folder.Path, "100%41 of # it? yes & ü")).FullName;
        var location = new SqliteLocation(SqliteFactory.Instance, SqliteRun.Files);
        var file = Path.Combine(odd, "a%2Fb;=1.db");
        await using (var written = await SqliteSession.OpenAsync(SqliteFactory.Instance, location.ToWrite(file), SqliteRun.Cancellation))
            await written.RunAsync("CREATE TABLE book (x)", SqliteRun.Cancellation);

        foreach (var way in (string[])[location.ToRead(file), location.Ours(file)])
        {
            await using var session = await SqliteSession.OpenAsync(SqliteFactory.Instance, way, SqliteRun.Cancellation);
            (await session.TextAsync("SELECT name FROM sqlite_schema", SqliteRun.Cancellation)).ShouldBe("book");
        }
    }

    [Fact]
    public async Task Serves_files_with_any_name()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (x)", "Data Source=shop%41.db");
        await run.ExecuteAsync("INSERT INTO book VALUES (1)");

        run.Clone.Name.ShouldBe("shop%41-1");
        (await run.ResetAsync()).ShouldBe("book (1 of 1 table dirty, by tracking)");
    }
}
