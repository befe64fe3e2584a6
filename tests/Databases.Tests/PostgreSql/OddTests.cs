using Npgsql;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>What is seldom in a schema, and what is seldom done to one.</summary>
public class AnOddSchema(ScratchServer server)
{
    [FixtureFact]
    public async Task Has_views_that_differ_each_time_and_are_told_to_be_filled_or_not()
    {
        await using var shop = await MakeAsync(Way.Superuser, """
            CREATE TABLE kept (id int); INSERT INTO kept VALUES (1);
            CREATE MATERIALIZED VIEW ids AS SELECT id FROM kept;
            CREATE MATERIALIZED VIEW later AS SELECT id FROM kept WITH NO DATA;
            """);
        await shop.ExecuteAsync("REFRESH MATERIALIZED VIEW ids WITH NO DATA; REFRESH MATERIALIZED VIEW later");
        (await shop.DifferencesAsync()).ShouldBe(
            """
            public.ids: the view is not filled, in the template it is
            public.later: the view is filled, in the template it is not
            """);

        var reset = await shop.ResetAsync();

        (await shop.DifferencesAsync(), reset.SchemaChange).ShouldBe(("", null));
    }

    [FixtureFact]
    public async Task Has_a_view_that_a_test_filled_otherwise_though_no_table_changed()
    {
        await using var shop = await MakeAsync(Way.Superuser, "CREATE MATERIALIZED VIEW said AS SELECT current_setting('shop.said', true) AS it");
        await shop.ExecuteAsync("SET shop.said = 'x'; REFRESH MATERIALIZED VIEW said");
        (await shop.DifferencesAsync()).ShouldBe("public.said: rows changed");

        await shop.ResetAsync();

        (await shop.DifferencesAsync()).ShouldBe("");
    }

    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    public async Task Has_tables_that_inherit_from_an_ignored_one(Way way)
    {
        await using var shop = await MakeAsync(way, new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE thing (name text); CREATE TABLE animal () INHERITS (thing); CREATE TABLE cat () INHERITS (animal); INSERT INTO cat VALUES ('Tom'); INSERT INTO thing VALUES ('box')"),
            TablesToIgnore = ["thing", "animal"],
        });
        await shop.ExecuteAsync("UPDATE thing SET name = name || '!'");

        (await shop.ResetAsync()).DirtyTables.ShouldBe(["public.cat"]);

        (await shop.DifferencesAsync()).ShouldBe("");
        (await shop.ReadAsync("SELECT string_agg(name, ' ' ORDER BY name) FROM thing")).ShouldBe("Tom box!");
    }

    [FixtureFact]
    public async Task Has_ignored_tables_that_refer_to_others()
    {
        var options = new TestDatabaseOptions
        {
            Schema = DatabaseSchema.FromScript("CREATE TABLE book (id int PRIMARY KEY); CREATE TABLE loan (book int REFERENCES book); CREATE TABLE fine (book int REFERENCES book)"),
            TablesToIgnore = ["loan"],
        };

        (await Should.ThrowAsync<FixtureException>(() => MakeAsync(Way.PlainOwner, options))).Message.ShouldBe(
            """
            Tables that the options leave out of the reset refer to tables that are reset:
              public.loan -> public.book
            The server refuses to delete a row that another refers to, and 'owner' may not set the replica role, in which it does not ask. Let both tables be reset or neither (TestDatabaseOptions.TablesToIgnore, TablesToInclude, SchemasToExclude), or connect as a superuser.
            """);
        await using (var shop = await MakeAsync(Way.Superuser, options))
            shop.Lines[^1].ShouldBe("reset by tracking: triggers note what changes; deletes under the replica role, which this role may set; rows of 'public.loan', left out of the reset, may refer to rows that it deletes");
        await using (await MakeAsync(Way.PlainOwner, options with { TablesToIgnore = ["loan", "book"] }))
        await using (await MakeAsync(Way.PlainOwner, options with { TablesToIgnore = [] }))
        {
        }
    }

    [FixtureFact]
    public async Task Has_unique_indexes_of_which_not_all_tell_rows_apart()
    {
        await using var shop = await MakeAsync(Way.PlainOwner,
            """
            CREATE TABLE chosen (a int NOT NULL, b int NOT NULL, UNIQUE (a), UNIQUE (b));
            CREATE TABLE late (a int NOT NULL UNIQUE DEFERRABLE, b int NOT NULL UNIQUE);
            CREATE TABLE unsure (a int UNIQUE);
            CREATE TABLE only_late (a int PRIMARY KEY DEFERRABLE);
            CREATE TABLE filtered (a int NOT NULL, isnew bool); CREATE UNIQUE INDEX ON filtered (a) WHERE isnew; INSERT INTO filtered VALUES (1, false), (1, false);
            CREATE TABLE lowered (a text NOT NULL); CREATE UNIQUE INDEX ON lowered (lower(a));
            """);
        await using var connection = new NpgsqlConnection(shop.Clone.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        var tables = (await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken)).Tables;

        tables.Select(table => $"{table.Name} {string.Join(',', table.Key)}").ShouldBe(["chosen a", "filtered ", "late b", "lowered ", "only_late ", "unsure "]);
    }

    [FixtureTheory]
    [InlineData("CREATE OR REPLACE VIEW seen AS SELECT id FROM thing", null)]
    [InlineData("DELETE FROM thing; CREATE OR REPLACE VIEW seen AS SELECT id FROM thing", null)]
    [InlineData("CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'", null)]
    [InlineData("CREATE VIEW more AS SELECT 1; DROP VIEW more", null)]
    [InlineData("CREATE OR REPLACE VIEW seen AS SELECT id FROM thing WHERE id > 1", "CREATE VIEW public.seen")]
    [InlineData("CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2'", "CREATE FUNCTION public.one()")]
    [InlineData("ALTER TABLE shifted ALTER id TYPE int USING id + 1", "ALTER TABLE public.shifted")]
    public async Task Is_another_only_if_a_definition_is(string change, string? told)
    {
        await using var shop = await MakeAsync(Way.Superuser, "CREATE TABLE thing (id int); INSERT INTO thing VALUES (1); CREATE VIEW seen AS SELECT id FROM thing; CREATE TABLE shifted (id int); CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        await shop.ExecuteAsync(change);

        (await shop.ResetAsync()).SchemaChange.ShouldBe(told);

        if (told is null)
            (await shop.DifferencesAsync(), (await shop.ResetAsync()).SchemaChange).ShouldBe(("", null));
    }

    [FixtureTheory]
    [InlineData("ALTER TYPE place ADD ATTRIBUTE z int", "public.place: its definition changed")]
    [InlineData("CREATE TYPE point3 AS (x int)", "public.point3: not in the template")]
    [InlineData("CREATE COLLATION plain FROM \"C\"", "public.plain: not in the template")]
    [InlineData("CREATE STATISTICS both_of ON a, b FROM thing", "public.both_of: not in the template")]
    [InlineData("CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)", "public.words: not in the template")]
    [InlineData("ALTER TEXT SEARCH CONFIGURATION tongue ADD MAPPING FOR word WITH simple", "public.tongue: its definition changed")]
    [InlineData("CREATE TEXT SEARCH DICTIONARY dictionary (TEMPLATE = simple)", "public.dictionary: not in the template")]
    [InlineData("CREATE CAST (int AS place) WITH FUNCTION placed(int)", "cast (integer AS public.place): not in the template")]
    [InlineData("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC", "default privileges of owner: not in the template")]
    [InlineData("CREATE PUBLICATION news FOR TABLE thing", "publication news: not in the template")]
    [InlineData("GRANT SELECT (a) ON thing TO PUBLIC", "public.thing: its definition changed")]
    [InlineData("ALTER TABLE thing REPLICA IDENTITY FULL", "public.thing: its definition changed")]
    [InlineData("ALTER TABLE thing ALTER a SET STATISTICS 5", "public.thing: its definition changed")]
    [InlineData("CREATE TEMP TABLE t (at place)", null)]
    public async Task Is_another_for_an_owner_too(string change, string? told)
    {
        await using var shop = await MakeAsync(Way.PlainOwner,
            """
            CREATE TYPE place AS (x int, y int);
            CREATE TABLE thing (a int, b int);
            CREATE TEXT SEARCH CONFIGURATION tongue (PARSER = "default");
            CREATE FUNCTION placed(int) RETURNS place LANGUAGE sql AS 'SELECT ROW($1, 0)::place';
            """);
        await shop.ExecuteAsync(change);

        (await shop.DifferencesAsync()).ShouldBe(told ?? "");
        (await shop.ResetAsync()).SchemaChange.ShouldBe(told);
    }

    private Task<ShopDatabase> MakeAsync(Way way, string schema) => MakeAsync(way, new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(schema) });

    private async Task<ShopDatabase> MakeAsync(Way way, TestDatabaseOptions options)
        => await ShopDatabase.MakeAsync(await ShopDatabase.ConnectionAsync(server, way), options);
}
