using System.Data;
using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests;

public class ALeasedDatabase
{
    private readonly ScriptedDialect _dialect = new();
    private readonly RecordedRequests _tests = new();

    [Fact]
    public async Task Is_cloned_once_and_made_clean_for_every_test()
    {
        await using (var databases = Databases())
        {
            await RunAsync(databases, "A");
            await RunAsync(databases, "B");
        }

        _dialect.Events.ShouldBe("template\nclone 1\nreset 1\nreset 1\nreset 1\ndelete 1\nend");
        _tests.Notes.ShouldBe("template made\n'shop_1' cloned from the template in # ms\nreset in # ms: nothing dirty\n'shop_1', last used by 'A'\nreset in # ms: nothing dirty");
    }

    [Fact]
    public async Task Costs_nothing_where_nobody_asks()
    {
        await Databases().DisposeAsync();

        _dialect.Events.ShouldBe("end");
    }

    [Fact]
    public async Task Is_another_one_for_tests_at_the_same_time()
    {
        await using var databases = Databases();

        await using var first = await databases.LeaseAsync(_tests.Of("A"));
        await using var second = await databases.LeaseAsync(_tests.Of("B"));

        $"{first.Name} {second.Name}".ShouldBe("shop_1 shop_2");
    }

    [Fact]
    public async Task Is_given_back_once()
    {
        await using var databases = Databases();
        var database = await databases.LeaseAsync(_tests.Of("A"));

        await database.DisposeAsync();
        await database.DisposeAsync();

        _dialect.Events.ShouldBe("template\nclone 1\nreset 1");
    }

    [Fact]
    public async Task Is_refused_to_its_test_when_it_has_ended()
    {
        await using var databases = Databases();
        var database = await databases.LeaseAsync(_tests.Of("A"));
        await database.DisposeAsync();

        const string Refusal = "'A' has ended, and 'shop_1', which was its database, may be another test's. Await all that a test starts before it ends.";
        Should.Throw<FixtureException>(() => database.ConnectionString).Message.ShouldBe(Refusal);
        (await Should.ThrowAsync<FixtureException>(database.OpenAsync)).Message.ShouldBe(Refusal);
    }

    [Fact]
    public async Task Is_refused_and_forgotten_when_the_run_is_over()
    {
        var databases = Databases();
        var database = await databases.LeaseAsync(_tests.Of("A"));
        await databases.DisposeAsync();
        await databases.DisposeAsync();
        await database.DisposeAsync();

        (await Should.ThrowAsync<FixtureException>(() => databases.LeaseAsync(_tests.Of("B")))).Message
            .ShouldBe("'B' asks for a database when those of the run have been deleted. Give 'TestDatabases' a scope that lasts longer.");
        _dialect.Events.ShouldBe("template\nclone 1\ndelete 1\nend");
    }

    [Fact]
    public async Task Closes_what_the_test_left_open()
    {
        await using var databases = Databases();
        var database = await databases.LeaseAsync(_tests.Of("A"));
        var connection = await database.OpenAsync();

        await database.DisposeAsync();

        connection.State.ShouldBe(ConnectionState.Closed);
    }

    [Fact]
    public async Task Is_a_new_one_after_a_change_of_the_schema()
    {
        _dialect.Resets.Enqueue(new([], "schema changed") { SchemaChange = "DROP TABLE book" });
        await using (var databases = Databases())
        {
            await RunAsync(databases, "A");
            await RunAsync(databases, "B");
        }

        _dialect.Events.ShouldBe("template\nclone 1\nreset 1\ndelete 1\nclone 2\nreset 2\ndelete 2\nend");
        _tests.Notes.ShouldContain("the test changed the schema (DROP TABLE book): the next one gets a new clone");
    }

    [Fact]
    public async Task Is_a_new_one_for_every_test_by_choice()
    {
        await using (var databases = Databases(ResetStrategy.Clone))
        {
            await RunAsync(databases, "A");
            await RunAsync(databases, "B");
        }

        _dialect.Events.ShouldBe("template\nclone 1\ndelete 1\nclone 2\ndelete 2\nend");
    }

    [Fact]
    public async Task Is_rolled_back_by_choice_and_has_one_connection()
    {
        await using var databases = Databases(ResetStrategy.Rollback);
        var database = await databases.LeaseAsync(_tests.Of("A"));
        var connection = database.Transaction.Connection!;

        Should.Throw<FixtureException>(() => database.ConnectionString).Message.ShouldBe(
            "'shop_1' is reset by rollback: all that a test does goes through one connection, 'Transaction.Connection', and its transaction. For connections of its own the code under test needs ResetStrategy.Automatic.");
        await Should.ThrowAsync<FixtureException>(database.OpenAsync);
        connection.State.ShouldBe(ConnectionState.Open);

        await database.DisposeAsync();

        connection.State.ShouldBe(ConnectionState.Closed);
        _dialect.Events.ShouldBe("template\nclone 1\nreset 1");
    }

    [Fact]
    public async Task Has_no_transaction_otherwise()
    {
        await using var databases = Databases();
        await using var database = await databases.LeaseAsync(_tests.Of("A"));

        Should.Throw<FixtureException>(() => database.Transaction).Message
            .ShouldBe("'shop_1' has no transaction of its own: tests open connections to it, and commit. Ask for ResetStrategy.Rollback to have one.");
    }

    [Fact]
    public async Task Is_made_clean_by_a_delegate_of_the_users()
    {
        ConnectionState? seen = null;
        await using var databases = new TestDatabases(_dialect, Options(ResetStrategy.Automatic) with
        {
            ResetBy = (connection, _) =>
            {
                seen = connection.State;
                return Task.CompletedTask;
            },
        });

        await RunAsync(databases, "A");

        seen.ShouldBe(ConnectionState.Open);
        _dialect.Events.ShouldBe("template\nclone 1");
        _tests.Notes.ShouldEndWith("reset in # ms: by ResetBy");
    }

    [Fact]
    public void Is_refused_for_a_provider_without_a_dialect()
        => Should.Throw<FixtureException>(() => new TestDatabases(new StrangeFactory(), "Server=db", Options(ResetStrategy.Automatic))).Message.ShouldBe("""
            There is no dialect for the databases of 'Shakeout.Databases.Tests': built in are PostgreSQL (Npgsql) and SQLite (Microsoft.Data.Sqlite).
            Write one file with two classes, an IDatabaseDialect and its IDatabaseClone, and use it with
              new TestDatabases(new YourDialect(…), options)
            The guide "Test databases of another kind" shows what they must do.
            """);

    [Fact]
    public void Is_refused_with_options_that_mean_nothing()
        => Should.Throw<FixtureException>(() => new TestDatabases(_dialect, new() { Schema = null!, Strategy = (ResetStrategy)77, LockTimeout = TimeSpan.Zero, LeaseTimeout = TimeSpan.FromSeconds(-1), TablesToIgnore = [null!] })).Message.ShouldBe("""
            The options of the test databases cannot be used.
              LeaseTimeout is -00:00:01: give a time, or zero not to wait.
              LockTimeout is 00:00:00: give a time above zero.
              Schema is null: say how the tables are made.
              Strategy is 77: take one of Automatic, Tracking, Probe, Rollback, Clone.
              TablesToIgnore is null, or holds null: leave it out, or give names.
            """);

    [Fact]
    public void Is_refused_without_a_connection_string()
        => Should.Throw<FixtureException>(() => new TestDatabases(SqliteFactory.Instance, " ", Options(ResetStrategy.Automatic))).Message
            .ShouldBe("The connection string of the test databases is empty. Give one; for SQLite in memory it is 'Data Source=:memory:'.");

    private TestDatabases Databases(ResetStrategy strategy = ResetStrategy.Automatic) => new(_dialect, Options(strategy));

    private static TestDatabaseOptions Options(ResetStrategy strategy) => new() { Schema = DatabaseSchema.FromScript("none"), Strategy = strategy };

    private async Task RunAsync(TestDatabases databases, string test)
        => await (await databases.LeaseAsync(_tests.Of(test))).DisposeAsync();

    private sealed class StrangeFactory : System.Data.Common.DbProviderFactory;
}
