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
        const string script = "CREATE TABLE book (t); CREATE VIRTUAL TABLE search USING fts5(t); CREATE TABLE VersionInfo (v); CREATE VIEW shelf AS SELECT 1";
        await using var memory = await SqliteRun.MakeAsync(script);
        await using var files = await SqliteRun.MakeAsync(
            new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(script), Strategy = ResetStrategy.Probe }, SqliteRun.Files);
        var version = await memory.ReadAsync("SELECT sqlite_version()");

        string.Join('\n', memory.Notes).ShouldBe($"""
            SQLite {version} in memory: 2 tables to reset, by tracking: triggers in the template note what a test changes
            left alone: 'VersionInfo'
            compared, because virtual tables have no triggers: 'search'
            """);
        string.Join('\n', files.Notes).ShouldBe($"""
            SQLite {version} in files: 2 tables to reset, by comparing with the template
            left alone: 'VersionInfo'
            """);
    }

    [Theory]
    [InlineData("CREATE TABLE book (t); CREATE TABEL loan (x)", "The schema of the test databases could not be made: SqliteException: SQLite Error 1: 'near \"TABEL\": syntax error'. It was run on a new, empty SQLite database, and nothing of it was kept. Mend the schema; a script can be tried with: sqlite3 :memory: \".read schema.sql\"")]
    [InlineData("PRAGMA max_page_count = 9; CREATE TABLE page (t); INSERT INTO page VALUES (zeroblob(99999))", "The schema of the test databases could not be made: SqliteException: SQLite Error 13: 'database or disk is full'. It was run on a new, empty SQLite database, and nothing of it was kept. Mend the schema; a script can be tried with: sqlite3 :memory: \".read schema.sql\"")]
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
        folder.Write("shakeout-sqlite-starting/new.lock", "");
        folder.Write("another/owner.lock", "");
        using var living = SqliteFolder.Make(folder.Path);
        using var next = SqliteFolder.Make(folder.Path);
        var names = folder.Files;

        names.ShouldBe(new[] { "another/owner.lock", "shakeout-sqlite-starting/new.lock", $"{Path.GetFileName(living.Path)}/owner.lock", $"{Path.GetFileName(next.Path)}/owner.lock" }
            .Order(StringComparer.Ordinal));
    }
}
