using Shakeout.Fixtures.Databases;

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

    private Task<ShopDatabase> MakeAsync(Way way, string schema) => MakeAsync(way, new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(schema) });

    private async Task<ShopDatabase> MakeAsync(Way way, TestDatabaseOptions options)
        => await ShopDatabase.MakeAsync(await ShopDatabase.ConnectionAsync(server, way), options);
}
