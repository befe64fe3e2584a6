using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

public class ADatabaseThatMayBeReset(ScratchServer server)
{
    private static readonly TestDatabaseOptions Options = new()
    {
        Schema = DatabaseSchema.FromScript("CREATE TABLE book (id serial PRIMARY KEY, title text); INSERT INTO book (title) VALUES ('Emma')"),
        DatabasesThatMayBeReset = "mine_*",
    };

    [FixtureFact]
    public async Task Gets_the_schema_when_it_is_empty_and_is_used_again_by_later_runs()
    {
        var connection = await NewAsync("mine_empty");
        await using (var shop = await ShopDatabase.MakeAsync(connection, Options))
        {
            shop.Lines[0].ShouldBe("database 'mine_empty' was empty and got the schema");
            await shop.ExecuteAsync("INSERT INTO book (title) VALUES ('of a run that was killed')");
        }

        await using var again = await ShopDatabase.MakeAsync(connection, Options);

        again.Lines.ShouldBe(["database 'mine_empty' as an earlier run prepared it", "changed since an earlier run, and put back: 'public.book: 1 row more than the template', 'public.book_id_seq: the sequence stands at 2, in the template at 1'", "reset by tracking: triggers note what changes; deletes in one statement, for this role may not set the replica role"]);
        (again.Clone.Name, await again.DifferencesAsync()).ShouldBe(("mine_empty", ""));
        await again.ExecuteAsync("UPDATE book SET title = 'Persuasion'");
        (await again.ResetAsync()).DirtyTables.ShouldBe(["public.book"]);
        (await again.ReadAsync("SELECT title FROM book")).ShouldBe("Emma");
    }

    [FixtureFact]
    public async Task Is_taken_as_it_stands_when_it_has_tables()
    {
        var connection = await NewAsync("mine_full");
        await ShopDatabase.ExecuteAsync(connection, "CREATE TABLE poem (line text); INSERT INTO poem VALUES ('Tyger')");

        await using var shop = await ShopDatabase.MakeAsync(connection, Options);

        shop.Lines[0].ShouldBe("database 'mine_full' had tables, and is taken as it stands");
        await shop.ExecuteAsync("TRUNCATE poem");
        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.poem"]);
        (await shop.ReadAsync("SELECT line FROM poem")).ShouldBe("Tyger");
    }

    [FixtureFact]
    public async Task Is_refused_when_it_was_prepared_for_another_schema()
    {
        var connection = await NewAsync("mine_old");
        await using (await ShopDatabase.MakeAsync(connection, Options))
        {
        }
        await ShopDatabase.ExecuteAsync(connection, "ALTER TABLE book ADD pages int");

        (await Should.ThrowAsync<FixtureException>(() => ShopDatabase.MakeAsync(connection, Options))).Message.ShouldBe(
            """
            The database 'mine_old' was prepared for another schema or other options (public.book: its definition changed), and nothing in it is dropped. Drop the database, or let its rows be taken as they stand:
              DROP SCHEMA shakeout CASCADE;
            """);

        await ShopDatabase.ExecuteAsync(connection, "DROP SCHEMA shakeout CASCADE;");
        await using var shop = await ShopDatabase.MakeAsync(connection, Options);
        shop.Lines[0].ShouldBe("database 'mine_old' had tables, and is taken as it stands");
    }

    [FixtureFact]
    public async Task Is_given_to_one_test_at_a_time_and_again_after_its_connection_was_lost()
    {
        var connection = await NewAsync("mine_alone");
        await using var shop = await ShopDatabase.MakeAsync(connection, Options);

        (await Should.ThrowAsync<FixtureException>(() => shop.NextAsync(2))).Message.ShouldStartWith("The database 'mine_alone' is used by one test at a time, and there is only this one.");
        (await Should.ThrowAsync<FixtureException>(() => ShopDatabase.MakeAsync(connection, Options with { LeaseTimeout = TimeSpan.FromSeconds(2) }))).Message.ShouldBe(
            "The database 'mine_alone' is used by another run, and was not free within 2000 ms. Wait for it to end, or give each run a database of its own.");

        await shop.ExecuteAsync("INSERT INTO book (title) VALUES ('Left')");
        await ShopDatabase.ExecuteAsync(server.ConnectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'mine_alone'");
        await Should.ThrowAsync<FixtureException>(shop.ResetAsync);
        await shop.Clone.DisposeAsync();
        await using var next = await shop.NextAsync(2);
        (await next.DifferencesAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [FixtureTheory]
    [InlineData("superuser")]
    [InlineData("guest")]
    public async Task Is_refused_at_every_lease_after_a_test_changed_its_schema_until_that_is_undone(string role)
    {
        var name = $"mine_changed_{role}";
        var guest = await NewAsync(name);
        var connection = role == "guest" ? guest : server.ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
        var tests = new RecordedRequests();
        await using var databases = new TestDatabases(NpgsqlFactory.Instance, connection, Options);
        await using (var first = await databases.LeaseAsync(tests.Of("ShopTests.Changes")))
            await ShopDatabase.ExecuteAsync(first.ConnectionString, "ALTER TABLE book ADD pages int; INSERT INTO book (title) VALUES ('left')");

        var refusal =
            $"""
            The database '{name}' is not reset, for its schema was changed: public.book: its definition changed. It is taken as it stands, so nobody can clone it anew. Undo the change, or let it be taken as it stands now:
              DROP SCHEMA shakeout CASCADE;
            """;
        (await Should.ThrowAsync<FixtureException>(() => databases.LeaseAsync(tests.Of("ShopTests.Next")))).Message.ShouldBe(refusal);
        (await Should.ThrowAsync<FixtureException>(() => databases.LeaseAsync(tests.Of("ShopTests.Last")))).Message.ShouldBe(refusal);

        await ShopDatabase.ExecuteAsync(connection, "ALTER TABLE book DROP pages");
        await using var database = await databases.LeaseAsync(tests.Of("ShopTests.Undone"));
        await using var asked = await database.OpenAsync();
        await using var command = asked.CreateCommand();
        command.CommandText = "SELECT string_agg(title, ' ') FROM book";
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("Emma");
    }

    private async Task<string> NewAsync(string name)
    {
        await ShopDatabase.RoleAsync(server, "guest", "NOCREATEDB");
        await ShopDatabase.ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name} OWNER guest");
        return server.As("guest", name);
    }
}
