using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.Sqlite;

namespace Shakeout.Databases.Tests.Sqlite;

public class AClone
{
    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Is_like_the_template_and_shares_nothing_with_others(string place)
    {
        await using var run = await SqliteRun.MakeAsync("PRAGMA encoding = 'UTF-16le'; PRAGMA user_version = 7; PRAGMA application_id = 9; CREATE TABLE book (title); INSERT INTO book (rowid, title) VALUES (5, 'Emma')", place);
        var clones = await Task.WhenAll(Enumerable.Range(2, 8).Select(number => Task.Run(() => run.Dialect.CloneAsync(number, SqliteRun.Cancellation), SqliteRun.Cancellation)));
        await Task.WhenAll(clones.Select(clone => Task.Run(() => SqliteRun.ExecuteAsync(clone, $"INSERT INTO book VALUES ('{clone.Name}')"), SqliteRun.Cancellation)));

        foreach (var clone in clones)
            (await SqliteRun.ReadAsync(clone, "SELECT rowid, title FROM book")).ShouldBe($"5|Emma\n6|{clone.Name}");
        await Task.WhenAll(clones.Select(clone => Task.Run(() => clone.ResetAsync(SqliteRun.Cancellation), SqliteRun.Cancellation)));
        foreach (var clone in clones.Prepend(run.Clone))
        {
            (await SqliteRun.ReadAsync(clone, "SELECT rowid, title FROM book")).ShouldBe("5|Emma");
            (await SqliteRun.ReadAsync(clone, "SELECT * FROM pragma_encoding, pragma_user_version, pragma_application_id")).ShouldBe("UTF-16le|7|9");
            (await clone.DifferencesAsync(SqliteRun.Cancellation)).ShouldBeEmpty();
            await clone.DisposeAsync();
        }
    }

    [Fact]
    public async Task Is_in_a_write_ahead_log_where_the_schema_says_so()
    {
        await using var run = await SqliteRun.MakeAsync("PRAGMA journal_mode = WAL; CREATE TABLE book (title); INSERT INTO book VALUES ('Emma')", SqliteRun.Files);
        await using var reader = run.Clone.CreateConnection();
        await reader.OpenAsync(SqliteRun.Cancellation);
        await SqliteRun.ExecuteAsync(reader, "BEGIN; SELECT * FROM book");
        await run.ExecuteAsync("INSERT INTO book VALUES ('Ulysses')");

        (await run.ReadAsync("PRAGMA journal_mode")).ShouldBe("wal");
        (await run.ResetAsync()).ShouldBe("book (1 of 1 table dirty, by tracking)");
        (await run.ReadAsync("SELECT * FROM book")).ShouldBe("Emma");
    }

    [Theory]
    [InlineData("Data Source=:memory:;Foreign Keys=False;Default Timeout=3", "Data Source=NAME;Mode=Memory;Cache=Shared;Foreign Keys=False;Default Timeout=3;Pooling=False")]
    [InlineData("Data Source=x;Mode=Memory;Cache=Shared", "Data Source=NAME;Mode=Memory;Cache=Shared;Pooling=False")]
    [InlineData("Data Source=file:x?mode=memory&cache=shared", "Data Source=NAME;Mode=Memory;Cache=Shared;Pooling=False")]
    [InlineData("Data Source=/srv/my shop.sqlite;Pooling=True", "Data Source=\"FOLDER/my shop-1.db\";Pooling=False")]
    [InlineData("Data Source=file:shop.db?cache=private;Mode=ReadOnly", "Data Source=FOLDER/shop-1.db;Mode=ReadOnly;Pooling=False")]
    public async Task Is_reached_with_the_keywords_of_the_project(string given, string handed)
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (title); INSERT INTO book VALUES ('Emma')", given);
        var source = new SqliteConnectionStringBuilder(run.Clone.ConnectionString).DataSource;

        run.Clone.ConnectionString.Replace(Path.IsPathRooted(source) ? Path.GetDirectoryName(source)! : source, Path.IsPathRooted(source) ? "FOLDER" : "NAME").ShouldBe(handed);
        (await run.ReadAsync("SELECT * FROM book")).ShouldBe("Emma");
        (await run.ResetAsync()).ShouldBe(" (0 of 1 table dirty: nothing was committed)");
    }

    [Theory, InlineData(SqliteRun.Memory), InlineData(SqliteRun.Files)]
    public async Task Is_gone_when_it_is_disposed_of_though_somebody_is_connected(string place)
    {
        var run = await SqliteRun.MakeAsync("CREATE TABLE book (title)", place);
        var left = run.Clone.CreateConnection();
        await left.OpenAsync(SqliteRun.Cancellation);
        await SqliteRun.ExecuteAsync(left, "BEGIN; INSERT INTO book VALUES (1)");
        await run.DisposeAsync();

        if (place == SqliteRun.Files)
            Directory.Exists(Path.GetDirectoryName(left.DataSource)).ShouldBeFalse();
        await left.DisposeAsync();
        if (place == SqliteRun.Memory)
            (await SqliteRun.ReadAsync(run.Clone, "SELECT count(*) FROM sqlite_schema")).ShouldBe("0");
    }

    [Fact]
    public async Task Needs_a_template()
    {
        await using var dialect = new SqliteDialect(SqliteFactory.Instance, SqliteRun.Memory, new() { Schema = DatabaseSchema.FromScript("x") });

        (await Should.ThrowAsync<FixtureException>(dialect.CloneAsync(1, SqliteRun.Cancellation))).Message.ShouldBe(
            "There is no template for a test database: MakeTemplateAsync comes first, and DisposeAsync last.");
    }

    [Fact]
    public async Task Cannot_be_made_of_a_template_that_somebody_deleted()
    {
        await using var run = await SqliteRun.MakeAsync("CREATE TABLE book (title)", SqliteRun.Files);
        var template = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(run.Clone.ConnectionString).DataSource)!, "template.db");
        File.Delete(template);

        (await Should.ThrowAsync<FixtureException>(run.Dialect.CloneAsync(2, SqliteRun.Cancellation))).Message.ShouldBe(
            $"The test database 'shop-2' could not be made from its template: FileNotFoundException: Could not find file '{template}'.");
    }
}
