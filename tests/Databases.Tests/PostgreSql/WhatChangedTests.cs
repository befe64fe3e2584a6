using System.Globalization;
using Npgsql;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;

namespace Shakeout.Databases.Tests.PostgreSql;

public class WhatATestChanged(ScratchServer server)
{
    [FixtureFact]
    public async Task Is_told_by_the_reset_and_by_the_differences()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await shop.ExecuteAsync("INSERT INTO remark VALUES ('new', 2), ('new', 3); DELETE FROM event; UPDATE country SET price = 1.1 WHERE code = 'de'; INSERT INTO \"order\" DEFAULT VALUES; SELECT nextval('ticket')");

        (await shop.DifferencesAsync()).ShouldBe(
            """
            log.audit: 1 row more than the template
            log.audit_id_seq: the sequence stands at 1, in the template at 1 (not used yet)
            public.country: rows changed
            public.event: 2 rows fewer than the template
            public.order: 1 row more than the template
            public.order_id_seq: the sequence stands at 1, in the template at 1 (not used yet)
            public.remark: 2 rows more than the template
            public.ticket: the sequence stands at 100, in the template at 100 (not used yet)
            """);
        var reset = await shop.ResetAsync();
        reset.DirtyTables.ShouldBe(["log.audit", "public.country", "public.event", "public.order", "public.remark"]);
        reset.How.ShouldBe("5 of 58 tables dirty, by tracking under the replica role");
        (await shop.ResetAsync()).How.ShouldBe("0 of 58 tables dirty, by tracking under the replica role");
    }

    [FixtureFact]
    public async Task Is_not_told_of_a_table_whose_rows_a_policy_hides_from_probing()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.PlainProbe);
        await shop.ExecuteAsync("INSERT INTO secret (owner, amount) VALUES ('x', 1); DELETE FROM event");

        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.event"]);
        (await shop.DifferencesAsync()).ShouldBe("");
    }

    [FixtureTheory]
    [InlineData(Way.Superuser, "ALTER TABLE \"order\" ADD note text", "ALTER TABLE public.\"order\"")]
    [InlineData(Way.PlainOwner, "ALTER TABLE \"order\" ADD note text", "public.order: its definition changed")]
    [InlineData(Way.Superuser, "CREATE TABLE extra (id int PRIMARY KEY)", "CREATE INDEX public.extra_pkey, CREATE TABLE public.extra")]
    [InlineData(Way.PlainOwner, "CREATE TABLE extra (id int PRIMARY KEY)", "public.extra: not in the template")]
    [InlineData(Way.Superuser, "DROP TABLE plain_45", "DROP TABLE public.plain_45")]
    [InlineData(Way.PlainOwner, "DROP TABLE plain_45", "public.plain_45: missing, public.plain_45_id_seq: missing")]
    [InlineData(Way.Probe, "DROP TABLE plain_45", "public.plain_45: missing, public.plain_45_id_seq: missing")]
    [InlineData(Way.PlainProbe, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "public.f: not in the template")]
    [InlineData(Way.PlainOwner, "INSERT INTO remark VALUES ('x', 1); ALTER TYPE mood ADD VALUE 'mad'", "public.mood: its definition changed")]
    [InlineData(Way.Superuser, "CREATE TEMP TABLE t (id serial PRIMARY KEY); COMMENT ON TABLE city IS 'x'; REFRESH MATERIALIZED VIEW sizes", null)]
    [InlineData(Way.PlainOwner, "CREATE TEMP TABLE t (id serial PRIMARY KEY); REFRESH MATERIALIZED VIEW sizes; ANALYZE", null)]
    public async Task In_the_schema_is_named(Way way, string change, string? told)
    {
        await using var shop = await ShopDatabase.MakeAsync(server, way);
        await shop.ExecuteAsync(change);

        (await shop.ResetAsync()).SchemaChange.ShouldBe(told);
    }

    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    [InlineData(Way.Probe)]
    public async Task Stays_where_the_options_say_so(Way way)
    {
        var options = ShopDatabase.Options(way) with { TablesToIgnore = ["log.audit", "remark"], SchemasToExclude = ["Log"] };
        await using var shop = await ShopDatabase.MakeAsync(server, way, options);
        await shop.ExecuteAsync("INSERT INTO remark VALUES ('kept', 1); INSERT INTO log.audit VALUES ('kept'); INSERT INTO \"__EFMigrationsHistory\" VALUES ('2'); DELETE FROM event");

        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.event"]);

        (await shop.DifferencesAsync()).ShouldBe("");
        (await shop.ReadAsync("SELECT concat_ws(' ', (SELECT count(*) FROM remark), (SELECT count(*) FROM log.audit), (SELECT count(*) FROM \"__EFMigrationsHistory\"), nextval('log.audit_id_seq'))")).ShouldBe("4 1 2 2");
    }

    [FixtureFact]
    public async Task Stays_in_sequences_without_reseed_and_outside_of_the_tables_to_include()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser, ShopDatabase.Options(Way.Superuser) with { WithReseed = false, TablesToInclude = ["plain_01"] });
        await shop.ExecuteAsync("INSERT INTO plain_01 (amount) VALUES (1); INSERT INTO plain_02 (amount) VALUES (1)");

        var reset = await shop.ResetAsync();

        (reset.How, await shop.DifferencesAsync()).ShouldBe(("1 of 1 table dirty, by tracking under the replica role", ""));
        (await shop.ReadAsync("SELECT concat_ws(' ', nextval('plain_01_id_seq'), (SELECT count(*) FROM plain_02))")).ShouldBe("2 1");
    }

    [FixtureFact]
    public async Task Is_put_back_in_sequences_alone_while_other_databases_are_written_to()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await using var other = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await shop.ExecuteAsync("SELECT nextval('order_id_seq'); SELECT setval('plain_01_id_seq', 900); SELECT nextval('ticket')");
        await other.ExecuteAsync("INSERT INTO plain_02 (amount) VALUES (1)");

        (await shop.ResetAsync()).DirtyTables.ShouldBeEmpty();
        (await shop.DifferencesAsync()).ShouldBe("");
        (await shop.ReadAsync("SELECT concat_ws(' ', nextval('order_id_seq'), nextval('plain_01_id_seq'), nextval('ticket'))")).ShouldBe("1 1 100");
    }

    [FixtureFact]
    public async Task Is_seen_though_it_was_changed_in_the_replica_role()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);
        await shop.ExecuteAsync("SET session_replication_role = replica; DELETE FROM country WHERE code = 'de'");

        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.country"]);
        (await shop.DifferencesAsync()).ShouldBe("");
    }

    [FixtureFact]
    public async Task Is_undone_whatever_settings_the_role_has()
    {
        await ShopDatabase.RoleAsync(server, "hurried", "CREATEDB");
        await ShopDatabase.ExecuteAsync(server.ConnectionString, "ALTER ROLE hurried SET default_transaction_read_only = on; ALTER ROLE hurried SET default_transaction_isolation = 'serializable'; ALTER ROLE hurried SET statement_timeout = 60001; ALTER ROLE hurried SET idle_in_transaction_session_timeout = 60002; DO $$ BEGIN IF current_setting('server_version_num')::int >= 140000 THEN ALTER ROLE hurried SET idle_session_timeout = 60003; END IF; END $$");
        var options = new TestDatabaseOptions { Schema = DatabaseSchema.FromScript("BEGIN READ WRITE; CREATE TABLE book (id int); COMMIT") };
        await using var shop = await ShopDatabase.MakeAsync(server.As("hurried"), options);
        await shop.ExecuteAsync("BEGIN READ WRITE; INSERT INTO book VALUES (1); COMMIT");

        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.book"]);

        await using var own = await new PostgreSqlServer(NpgsqlFactory.Instance, server.As("hurried"), options).OpenAsync("postgres", TestContext.Current.CancellationToken);
        (await own.RowsAsync("SELECT concat_ws(' ', name, setting) FROM pg_settings WHERE name IN ('default_transaction_read_only', 'default_transaction_isolation', 'statement_timeout', 'idle_in_transaction_session_timeout') OR (name = 'idle_session_timeout' AND setting <> '0') ORDER BY name", TestContext.Current.CancellationToken))
            .Select(row => row[0]).ShouldBe(["default_transaction_isolation read committed", "default_transaction_read_only off", "idle_in_transaction_session_timeout 0", "statement_timeout 0"]);
    }

    [FixtureFact]
    public async Task Starts_from_a_schema_whose_code_may_open_connections_of_its_own_and_has_the_time_that_the_user_gives_a_statement()
    {
        await ShopDatabase.RoleAsync(server, "migrator", "CREATEDB");
        var seconds = 0;
        var options = new TestDatabaseOptions
        {
            Schema = DatabaseSchema.From(async (connection, _) =>
            {
                await ShopDatabase.ExecuteAsync(connection.ConnectionString, "CREATE TABLE book (id int)");
                await using var command = connection.CreateCommand();
                seconds = command.CommandTimeout;
            }),
        };
        await using var shop = await ShopDatabase.MakeAsync(server.As("migrator") + ";Command Timeout=77", options);
        await shop.ExecuteAsync("INSERT INTO book VALUES (1)");

        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.book"]);
        seconds.ShouldBe(77);
    }

    [Fact]
    public void Needs_another_template_when_sequences_are_left_alone()
    {
        var (options, rights) = (ShopDatabase.Options(Way.Superuser), new RoleRights("owner", IsSuperuser: false, MayCreateDatabases: true, MayReplicate: false));

        TemplateName.Mark(options with { WithReseed = false }, rights).ShouldNotBe(TemplateName.Mark(options, rights));
        TemplateName.Mark(options with { WithReseed = true }, rights).ShouldBe(TemplateName.Mark(options, rights));
    }

    [FixtureFact]
    public async Task Is_found_by_probing_where_triggers_cannot_be_made()
    {
        await ShopDatabase.RoleAsync(server, "stranger", "");
        await ShopDatabase.RoleAsync(server, "tenant", "CREATEDB NOINHERIT IN ROLE stranger");
        var options = new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript(
                """
                CREATE SCHEMA shop; GRANT ALL ON SCHEMA shop TO stranger;
                CREATE TABLE shop.book (id serial);
                SET ROLE stranger; CREATE TABLE shop.foreign_book (id int); INSERT INTO shop.foreign_book VALUES (1); GRANT ALL ON shop.foreign_book TO tenant;
                """),
        };
        await using var shop = await ShopDatabase.MakeAsync(server.As("tenant"), options);
        await shop.ExecuteAsync("INSERT INTO shop.book DEFAULT VALUES; UPDATE shop.foreign_book SET id = 2");

        shop.Lines[^1].ShouldBe("reset by probing: tables are asked for rows, for 'tenant' does not own 'shop.foreign_book' and may make no triggers there; deletes in one statement, for this role may not set the replica role");
        (await shop.ResetAsync()).DirtyTables.ShouldBe(["shop.book", "shop.foreign_book"]);
        (await shop.DifferencesAsync()).ShouldBe("");
        (await Should.ThrowAsync<FixtureException>(() => ShopDatabase.MakeAsync(server.As("tenant"), options with { Strategy = ResetStrategy.Tracking }))).Message.ShouldBe(
            "Tracking needs triggers, and the user 'tenant' may not make them, for it does not own 'shop.foreign_book'. Use ResetStrategy.Automatic, or connect as the owner of the tables.");
    }

    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    [InlineData(Way.Probe)]
    public async Task Is_gone_after_each_of_many_resets(Way way)
    {
        await using var shop = await ShopDatabase.MakeAsync(server, way);
        var chance = new Random(4);
        await using var connection = new NpgsqlConnection(shop.Clone.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        for (var round = 1; round <= 60; round++)
        {
            for (var change = 0; change < 6; change++)
                await TryAsync(connection, Mutations[chance.Next(Mutations.Length)].Replace("#", chance.Next(1, 46).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal));
            (await shop.ResetAsync()).SchemaChange.ShouldBeNull();
            if (round % 10 == 0)
                (await shop.DifferencesAsync()).ShouldBe("");
        }
    }

    private static readonly string[] Mutations =
    [
        "INSERT INTO plain_# (amount) VALUES (1), (2)",
        "INSERT INTO plain_# (id) VALUES (1); INSERT INTO plain_# (id) VALUES (1)",
        "BEGIN; INSERT INTO plain_# (amount) VALUES (1); ROLLBACK",
        "UPDATE country SET price = # WHERE code = 'de'",
        "DELETE FROM remark WHERE times = 1",
        "INSERT INTO remark SELECT said, # FROM remark",
        "INSERT INTO country VALUES ('c#', 'C#')",
        "INSERT INTO city (name, country) SELECT 'x#', code FROM country",
        "UPDATE city SET name = 'y#'",
        "UPDATE country SET capital = (SELECT max(id) FROM city)",
        "DELETE FROM city WHERE id NOT IN (SELECT capital FROM country WHERE capital IS NOT NULL)",
        "TRUNCATE country CASCADE",
        "INSERT INTO employee (name, boss) SELECT 'e#', max(id) FROM employee",
        "INSERT INTO team (lead) SELECT max(id) FROM employee; UPDATE employee SET likes = (SELECT max(id) FROM team)",
        "INSERT INTO \"order\" DEFAULT VALUES; INSERT INTO line SELECT id, # FROM \"order\"",
        "DELETE FROM \"order\"",
        "INSERT INTO event (day) VALUES ('2023-03-03'), ('2024-04-04')",
        "UPDATE event SET day = day + 400 WHERE day < '2023-08-01'",
        "DELETE FROM event_2024",
        "UPDATE animal SET name = name || '#'",
        "SELECT nextval('ticket')",
        "INSERT INTO secret (owner, amount) VALUES (current_user, #)",
        "REFRESH MATERIALIZED VIEW sizes",
    ];

    // Some of them break a constraint, as tests do.
    private static async Task TryAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        catch (PostgresException error) when (error.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
        }
    }
}
