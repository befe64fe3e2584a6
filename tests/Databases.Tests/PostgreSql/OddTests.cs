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

    private Task<ShopDatabase> MakeAsync(Way way, string schema) => MakeAsync(way, new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(schema) });

    private async Task<ShopDatabase> MakeAsync(Way way, TestDatabaseOptions options)
        => await ShopDatabase.MakeAsync(await ShopDatabase.ConnectionAsync(server, way), options);
}
