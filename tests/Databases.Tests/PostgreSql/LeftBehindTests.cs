using System.Text.RegularExpressions;
using Npgsql;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>What tests, servers and runs leave behind.</summary>
public partial class WhatIsLeftBehind(ScratchServer server)
{
    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    [InlineData(Way.Probe)]
    public async Task Open_transactions_are_named_and_the_next_clone_is_clean(Way way)
    {
        await using var shop = await ShopDatabase.MakeAsync(server, way, ShopDatabase.Options(way) with { LockTimeout = TimeSpan.FromMilliseconds(100) });
        await using var left = new NpgsqlConnection(shop.Clone.ConnectionString + ";Application Name=the forgetful test");
        await left.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await left.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var insert = new NpgsqlCommand("INSERT INTO   plain_01 (amount)\nVALUES (1)", left))
            await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var error = await Should.ThrowAsync<FixtureException>(shop.ResetAsync);

        Number().Replace(error.Message, "#").ShouldBe(
            $"""
            The database '{Number().Replace(shop.Clone.Name, "#")}' was not reset: for # ms it waited for a lock that was not released.
              process #, 'the forgetful test', idle in transaction for # s, last statement: INSERT INTO plain_# (amount) VALUES (#)
            End the transaction or dispose of the connection before the test ends; raise TestDatabaseOptions.LockTimeout if it only needs longer.
            """);
        await using var next = await shop.NextAsync(2);
        (await Differences(next)).ShouldBe("");
    }

    [FixtureFact]
    public async Task Connections_without_a_name_are_named_by_their_process()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser, ShopDatabase.Options(Way.Superuser) with { LockTimeout = TimeSpan.FromMilliseconds(100) });
        await using var left = new NpgsqlConnection(shop.Clone.ConnectionString + ";Application Name=");
        await left.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await left.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var delete = new NpgsqlCommand("SET application_name = ''; DELETE FROM remark", left))
            await delete.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<FixtureException>(shop.ResetAsync)).Message.ShouldMatch("\n  process [0-9]+, idle in transaction for ");
    }

    [FixtureFact]
    public async Task Databases_that_a_test_deleted_are_told_as_such()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await ShopDatabase.ExecuteAsync(server.ConnectionString, $"DROP DATABASE {shop.Clone.Name} WITH (FORCE)");
        await ShopDatabase.ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {shop.Clone.Name}");

        (await Should.ThrowAsync<FixtureException>(shop.ResetAsync)).Message.ShouldBe(
            $"The database '{shop.Clone.Name}' is not used again, for the test dropped it. It is there with its schema when the test begins: leave EnsureDeleted and EnsureCreated out, or use ResetStrategy.Clone for such tests.");
        await using var next = await shop.NextAsync(2);
        (await Differences(next)).ShouldBe("");
    }

    [FixtureFact]
    public async Task Prepared_transactions_are_named()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser, ShopDatabase.Options(Way.Superuser) with { LockTimeout = TimeSpan.FromMilliseconds(100) });
        await shop.ExecuteAsync("BEGIN; DELETE FROM remark; PREPARE TRANSACTION 'left'");

        try
        {
            (await Should.ThrowAsync<FixtureException>(shop.ResetAsync)).Message.ShouldContain("\n  the prepared transaction 'left', since ");
        }
        finally
        {
            await shop.ExecuteAsync("ROLLBACK PREPARED 'left'");
        }
    }

    [FixtureFact]
    public async Task Databases_that_a_prepared_transaction_holds_are_told_at_the_end_and_by_the_next_run()
    {
        await using var own = await ScratchServer.StartAsync(new RecordedRequests().Of("all"));
        await using var shop = await ShopDatabase.MakeAsync(own, Way.Superuser);
        await shop.ExecuteAsync("BEGIN; DELETE FROM remark; PREPARE TRANSACTION 'held'");

        (await Should.ThrowAsync<FixtureException>(() => shop.Clone.DisposeAsync().AsTask())).Message.ShouldContain($"did not do 'DROP DATABASE IF EXISTS \"{shop.Clone.Name}\" WITH (FORCE)': 55006: ");
        await shop.EndAsync();
        await using var next = await ShopDatabase.MakeAsync(own, Way.Superuser);
        next.Lines[0].ShouldStartWith($"'{shop.Clone.Name}' of runs that ended early cannot be dropped: 55006: ");
        await ShopDatabase.ExecuteAsync(shop.Clone.ConnectionString, "ROLLBACK PREPARED 'held'");
    }

    [FixtureFact]
    public async Task Templates_that_no_run_used_for_two_weeks_are_dropped()
    {
        await using var own = await ScratchServer.StartAsync(new RecordedRequests().Of("all"));
        await ShopDatabase.ExecuteAsync(own.ConnectionString, "CREATE DATABASE shakeout_t_00000000000a");
        await ShopDatabase.ExecuteAsync(own.ConnectionString, "CREATE DATABASE shakeout_t_00000000000b");
        await ShopDatabase.ExecuteAsync(own.ConnectionString, "CREATE DATABASE shakeout_t_00000000000c");
        await ShopDatabase.ExecuteAsync(own.ConnectionString, "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE shakeout_t_00000000000a IS %L', concat('made by Shakeout, last used ', current_date - 15, ': x')); EXECUTE format('COMMENT ON DATABASE shakeout_t_00000000000b IS %L', concat('made by Shakeout, last used ', current_date - 13, ': x')); END $$");
        string template;
        await using (var shop = await ShopDatabase.MakeAsync(own, Way.Superuser))
        {
            shop.Lines[0].ShouldBe("dropped 'shakeout_t_00000000000a' that no run used for 14 days");
            template = shop.Lines[1].Split('\'')[1];
            (await shop.ReadAsync("SELECT string_agg(right(datname, 1), ' ' ORDER BY datname) FROM pg_database WHERE datname ~ '^shakeout_t_0{11}'")).ShouldBe("b c");
        }

        await ShopDatabase.ExecuteAsync(own.ConnectionString, $"COMMENT ON DATABASE {template} IS 'made by Shakeout, last used 2001-01-01: as before'");
        await using var again = await ShopDatabase.MakeAsync(own, Way.Superuser);

        again.Lines.ShouldBe([$"template '{template}' of an earlier run", "as before"]);
        (await again.ReadAsync($"SELECT (shobj_description(oid, 'pg_database') = 'made by Shakeout, last used ' || current_date || ': as before')::text FROM pg_database WHERE datname = '{template}'")).ShouldBe("true");
    }

    [FixtureFact]
    public async Task Ended_connections_cost_only_their_clone()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await ShopDatabase.ExecuteAsync(server.ConnectionString, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{shop.Clone.Name}'");

        var first = await Should.ThrowAsync<FixtureException>(shop.ResetAsync);
        var second = await Should.ThrowAsync<FixtureException>(shop.ResetAsync);

        first.Message.ShouldBe(second.Message);
        first.Message.ShouldStartWith($"The database '{shop.Clone.Name}' is not used again, for the server ended the connection that resets it: ");
        await using var next = await shop.NextAsync(2);
        (await Differences(next)).ShouldBe("");
    }

    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    public async Task Crashed_servers_cost_only_their_clones(Way way)
    {
        await using var crashing = await ScratchServer.StartAsync(new RecordedRequests().Of("all"));
        await using var shop = await ShopDatabase.MakeAsync(crashing, way);
        await shop.ExecuteAsync("INSERT INTO plain_01 (amount) VALUES (1)");
        await crashing.CrashAsync();

        await Should.ThrowAsync<FixtureException>(async () =>
        {
            // The server needs a moment to end the other connections; until then resets still succeed.
            while (true)
                await shop.ResetAsync();
        });

        await using var next = await shop.NextAsync(2);
        (await Differences(next)).ShouldBe("");
        await ShopDatabase.ExecuteAsync(next.ConnectionString, "UPDATE country SET price = 7; INSERT INTO plain_01 (amount) VALUES (1)");
        (await next.ResetAsync(TestContext.Current.CancellationToken)).DirtyTables.ShouldBe(["public.country", "public.plain_01"]);
        (await Differences(next)).ShouldBe("");
    }

    [FixtureFact]
    public async Task Databases_of_dead_runs_are_dropped_and_those_of_live_ones_kept()
    {
        await using var live = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await ShopDatabase.ExecuteAsync(server.ConnectionString, "CREATE DATABASE shakeout_deadbeef_3");
        await ShopDatabase.ExecuteAsync(server.ConnectionString, "CREATE DATABASE shakeout_deadbeef_x");

        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);

        (await live.ResetAsync()).DirtyTables.ShouldBeEmpty();
        (await shop.ReadAsync("SELECT string_agg(datname, ' ') FROM pg_database WHERE datname ~ 'deadbeef'")).ShouldBe("shakeout_deadbeef_x");
    }

    [FixtureFact]
    public async Task Nothing_but_the_template_is_left_on_the_server()
    {
        await using var own = await ScratchServer.StartAsync(new RecordedRequests().Of("all"));
        await using (var shop = await ShopDatabase.MakeAsync(own, Way.Superuser))
            shop.Lines[0].ShouldMatch("^template 'shakeout_t_[0-9a-f]{12}' made$");
        await using (var shop = await ShopDatabase.MakeAsync(own, Way.Superuser))
        {
            shop.Lines[0].ShouldMatch("^template 'shakeout_t_[0-9a-f]{12}' of an earlier run$");
            shop.Lines[1].ShouldBe("reset by tracking: triggers note what changes; deletes under the replica role, which this role may set");
        }
        await using (var shop = await ShopDatabase.MakeAsync(own, Way.Superuser, ShopDatabase.Options(Way.Superuser) with { Schema = Fixtures.Databases.DatabaseSchema.From((_, _) => Task.CompletedTask) }))
        {
            shop.Lines[0].ShouldMatch("^template 'shakeout_[0-9a-f]{8}_0' made$");
            (await shop.ReadAsync("SELECT regexp_replace(string_agg(datname, ' ' ORDER BY datname COLLATE \"C\"), '[0-9a-f]{8,}', '#', 'g') FROM pg_database")).ShouldBe("postgres shakeout_#_0 shakeout_#_1 shakeout_t_# template0 template1");
        }

        await using var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT regexp_replace(string_agg(datname, ' ' ORDER BY datname COLLATE \"C\"), '[0-9a-f]{8,}', '#', 'g') FROM pg_database", connection);
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("postgres shakeout_t_# template0 template1");
    }

    [FixtureFact]
    public async Task Two_runs_that_begin_together_make_one_template()
    {
        var options = ShopDatabase.Options(Way.Superuser) with { Schema = Fixtures.Databases.DatabaseSchema.FromScript("CREATE TABLE raced (id int)") };

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ShopDatabase.MakeAsync(server, Way.Superuser, options))));

        runs.Count(run => run.Lines.Any(line => line.EndsWith("made", StringComparison.Ordinal))).ShouldBe(1);
        foreach (var run in runs)
            await run.DisposeAsync();
    }

    private static async Task<string> Differences(Fixtures.Databases.IDatabaseClone clone) => string.Join('\n', await clone.DifferencesAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex(@"\d[\d.]*|(?<=shakeout_)[0-9a-f]+")]
    private static partial Regex Number();
}
