using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests;

public class ALeaseInWhichSomethingFails
{
    private readonly ScriptedDialect _dialect = new();
    private readonly RecordedRequests _tests = new();

    [Fact]
    public async Task Tells_every_test_why_there_is_no_template_and_tries_once()
    {
        _dialect.Failures["template"] = new FixtureException("The server 'db' does not answer.");
        await using var databases = Databases();

        foreach (var test in (string[])["A", "B"])
            (await Should.ThrowAsync<FixtureException>(() => databases.LeaseAsync(_tests.Of(test)))).Message.ShouldBe("The server 'db' does not answer.");
        _dialect.Events.ShouldBe("template");
    }

    [Fact]
    public async Task Tries_again_after_a_template_that_was_cancelled()
    {
        _dialect.Failures["template"] = new OperationCanceledException();
        await using var databases = Databases();

        await Should.ThrowAsync<OperationCanceledException>(() => databases.LeaseAsync(_tests.Of("A")));
        await using var database = await databases.LeaseAsync(_tests.Of("B"));

        _dialect.Events.ShouldBe("template\ntemplate\nclone 1");
    }

    [Fact]
    public async Task Gives_its_place_back_when_no_clone_can_be_made()
    {
        var dialect = new ScriptedDialect { MostClones = 1, Failures = { ["clone 1"] = new FixtureException("disk full") } };
        await using var databases = Databases(dialect);

        await Should.ThrowAsync<FixtureException>(() => databases.LeaseAsync(_tests.Of("A")));
        await using var database = await databases.LeaseAsync(_tests.Of("B"));

        dialect.Events.ShouldBe("template\nclone 1\nclone 2");
    }

    [Fact]
    public async Task Names_who_uses_what_there_is()
    {
        await using var databases = Databases(new ScriptedDialect { MostClones = 2 });
        await using var first = await databases.LeaseAsync(_tests.Of("OrderTests.Pays"));
        await using var second = await databases.LeaseAsync(_tests.Of("OrderTests.Adds"));

        (await Should.ThrowAsync<FixtureException>(() => databases.LeaseAsync(_tests.Of("CartTests.Fills")))).Message.ShouldBe("""
            No database became free for 'CartTests.Fills' within 0.0 ms: there may be 2, used by 'OrderTests.Adds', 'OrderTests.Pays'.
            Run fewer tests at a time, use a server on which databases may be made, or raise TestDatabaseOptions.LeaseTimeout.
            """);
    }

    [Fact]
    public async Task Deletes_what_cannot_be_reset_and_blames_the_test()
    {
        _dialect.Failures["reset 1"] = new InvalidOperationException("connection lost");
        await using var databases = Databases();
        var database = await databases.LeaseAsync(_tests.Of("A"));

        (await Should.ThrowAsync<FixtureException>(() => database.DisposeAsync().AsTask())).Message
            .ShouldBe("'shop_1' could not be made clean after 'A': connection lost\nIt is deleted, and the next test gets a new one.");
        await using var next = await databases.LeaseAsync(_tests.Of("B"));

        _dialect.Events.ShouldBe("template\nclone 1\nreset 1\ndelete 1\nclone 2");
    }

    [Fact]
    public async Task Replaces_a_database_that_was_lost_between_two_tests()
    {
        await using var databases = Databases();
        await (await databases.LeaseAsync(_tests.Of("A"))).DisposeAsync();
        _dialect.Failures["reset 1"] = new FixtureException("The server was restarted.\nmore");

        await using var next = await databases.LeaseAsync(_tests.Of("B"));

        _dialect.Events.ShouldBe("template\nclone 1\nreset 1\nreset 1\ndelete 1\nclone 2");
        _tests.Notes.ShouldContain("'shop_1' is not used again: The server was restarted.");
    }

    [Fact]
    public async Task Deletes_what_it_was_looking_at_when_it_is_cancelled()
    {
        await using var databases = Databases();
        await (await databases.LeaseAsync(_tests.Of("A"))).DisposeAsync();
        _dialect.Failures["reset 1"] = new OperationCanceledException();

        await Should.ThrowAsync<OperationCanceledException>(() => databases.LeaseAsync(_tests.Of("B")));

        _dialect.Events.ShouldEndWith("reset 1\ndelete 1");
    }

    [Fact]
    public async Task Deletes_a_clone_on_which_no_transaction_can_begin()
    {
        var dialect = new ScriptedDialect { ConnectionString = "Data Source=/nowhere/shop.db" };
        await using var databases = new TestDatabases(dialect, new() { Schema = DatabaseSchema.FromScript("none"), Strategy = ResetStrategy.Rollback });

        await Should.ThrowAsync<SqliteException>(() => databases.LeaseAsync(_tests.Of("A")));

        dialect.Events.ShouldBe("template\nclone 1\ndelete 1");
    }

    [Fact]
    public async Task Says_at_the_end_what_could_not_be_deleted()
    {
        _dialect.Failures["delete 1"] = new IOException("in use");
        _dialect.Failures["end"] = new IOException("not allowed");
        var databases = Databases();
        await (await databases.LeaseAsync(_tests.Of("A"))).DisposeAsync();

        (await Should.ThrowAsync<FixtureException>(() => databases.DisposeAsync().AsTask())).Message
            .ShouldBe("2 databases could not be deleted:\n  'shop_1', last used by 'A': in use\n  the template: not allowed");
        _dialect.Events.ShouldEndWith("delete 1\nend");
    }

    private TestDatabases Databases(ScriptedDialect? dialect = null)
        => new(dialect ?? _dialect, new() { Schema = DatabaseSchema.FromScript("none"), LeaseTimeout = TimeSpan.Zero });
}
