using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests;

public class AVerifiedDatabase
{
    private readonly ScriptedDialect _dialect = new();
    private readonly RecordedRequests _tests = new();
    private readonly TestDatabases _databases;

    public AVerifiedDatabase() => _databases = new(_dialect, new() { Schema = DatabaseSchema.FromScript("none"), Verify = true });

    [Fact]
    public async Task Names_the_test_and_the_table_that_it_left_changed()
    {
        _dialect.Differences.Enqueue(["book: 2 rows more", "loan: 1 row changed"]);
        var database = await _databases.LeaseAsync(_tests.Of("BookTests.Adds"));

        (await Should.ThrowAsync<FixtureException>(() => database.DisposeAsync().AsTask())).Message.ShouldBe("""
            'BookTests.Adds' left its database changed, after the reset:
              book: 2 rows more
              loan: 1 row changed
            Reset these tables too (TablesToIgnore, TablesToInclude and ResetBy say which are), or do not write to them.
            """);
        await _databases.DisposeAsync();

        _dialect.Events.ShouldBe("template\nclone 1\nreset 1\ncompare 1\ndelete 1\nend");
    }

    [Fact]
    public async Task Names_the_test_that_changed_the_schema()
    {
        _dialect.Resets.Enqueue(new([], "schema changed") { SchemaChange = "ALTER TABLE public.book" });
        var database = await _databases.LeaseAsync(_tests.Of("BookTests.Adds"));

        (await Should.ThrowAsync<FixtureException>(() => database.DisposeAsync().AsTask())).Message.ShouldBe("""
            'BookTests.Adds' changed the schema of its database: ALTER TABLE public.book.
            Let it ask for another: declare a second TestDatabases with ResetStrategy.Clone, and say with Within which tests it serves.
            """);
        await _databases.DisposeAsync();
    }

    [Fact]
    public async Task Names_at_the_end_the_test_that_went_on_after_its_own()
    {
        await (await _databases.LeaseAsync(_tests.Of("BookTests.Adds"))).DisposeAsync();
        _dialect.Resets.Enqueue(new(["loan"], "1 of 2 tables dirty"));
        await (await _databases.LeaseAsync(_tests.Of("BookTests.Sells"))).DisposeAsync();
        _dialect.Differences.Enqueue(["book: 1 row changed"]);
        await (await _databases.LeaseAsync(_tests.Of("BookTests.Lends"))).DisposeAsync();

        (await Should.ThrowAsync<FixtureException>(() => _databases.DisposeAsync().AsTask())).Message.ShouldBe("""
            2 tests went on after the end, on a database that was clean again:
              'BookTests.Adds' changed loan in 'shop_1' after it had ended
              'BookTests.Sells' changed book: 1 row changed in 'shop_1' after it had ended
            Await all that a test starts, and stop what it hosts before it ends.
            """);
        _dialect.Events.ShouldEndWith("reset 1\ncompare 1\ndelete 1\nclone 2\nreset 2\ncompare 2\ndelete 2\nend");
    }
}
