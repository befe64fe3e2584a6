namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>The same reset by every way: a class of cases for each hazard.</summary>
public class AReset(ScratchServer server)
{
    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    [InlineData(Way.Probe)]
    [InlineData(Way.PlainProbe)]
    public async Task Makes_a_database_like_its_template_whatever_was_changed(Way way)
    {
        await using var shop = await ShopDatabase.MakeAsync(server, way);
        (await shop.DifferencesAsync()).ShouldBe("");

        foreach (var change in Changes)
        {
            await shop.ExecuteAsync(change);
            (await shop.DifferencesAsync()).ShouldNotBe("", change);
            var reset = await shop.ResetAsync();
            (change, await shop.DifferencesAsync(), reset.SchemaChange).ShouldBe((change, "", null));
        }
    }

    /// <summary>A page holds some two hundred deleted rows of that size.</summary>
    [FixtureFact]
    public async Task Leaves_few_deleted_rows_behind_however_often_it_runs()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.Superuser);

        for (var test = 0; test < 230; test++)
        {
            await shop.ExecuteAsync("INSERT INTO plain_01 (amount) SELECT generate_series(1, 10)");
            await shop.ResetAsync();
        }

        int.Parse(await shop.ReadAsync("SELECT (pg_relation_size('plain_01') / 8192)::text"), null).ShouldBeLessThan(8);
    }

    private static readonly string[] Changes =
    [
        "INSERT INTO plain_45 (amount) VALUES (1)",
        "INSERT INTO country VALUES ('at', 'Austria'); INSERT INTO city (name, country) VALUES ('Wien', 'at'); UPDATE country SET capital = 4",
        "UPDATE country SET facts = '{\"a\": 2,  \"b\": 1}', price = 1.100 WHERE code = 'de'",
        "UPDATE country SET price = 1.1 WHERE code = 'de'",
        "UPDATE country SET capital = NULL; DELETE FROM city; DELETE FROM country; INSERT INTO country VALUES ('xx', 'Germany')",
        "UPDATE country SET capital = NULL; TRUNCATE country, city CASCADE",
        "DELETE FROM country WHERE code = 'fr'; UPDATE country SET name = 'France' WHERE code = 'gb'",
        "INSERT INTO remark VALUES ('twice', 1)",
        "DELETE FROM remark WHERE said = 'twice'",
        "INSERT INTO employee (name) VALUES ('Ada'), ('Bob'); INSERT INTO team (lead) VALUES (1); UPDATE employee SET boss = 2, likes = 1",
        "INSERT INTO \"order\" DEFAULT VALUES; INSERT INTO line VALUES (1, 1), (1, 101)",
        "INSERT INTO \"we\"\"ird 'name\" (\"co\"\"lumn\") VALUES ('x')",
        "INSERT INTO event (day) VALUES ('2023-01-02'); UPDATE event SET day = '2024-02-02' WHERE day < '2024-01-01'",
        "DELETE FROM event_2023",
        "TRUNCATE event_2024_all",
        "INSERT INTO event_2024 (id, day) VALUES (77, '2024-03-03')",
        "INSERT INTO animal VALUES ('Rex'); UPDATE animal SET name = name || '!'",
        "UPDATE cat SET lives = 8",
        "SELECT nextval('ticket')",
        "SELECT setval('ticket', 7, false)",
        "BEGIN; INSERT INTO plain_07 (amount) VALUES (1); ROLLBACK",
        "BEGIN; SELECT nextval('plain_08_id_seq'); ROLLBACK",
        "INSERT INTO log.audit VALUES ('x')",
        "INSERT INTO secret (owner, amount) VALUES ('somebody', 1), (current_user, 2)",
        "INSERT INTO city (name, country) VALUES ('York', 'gb'); REFRESH MATERIALIZED VIEW sizes; REFRESH MATERIALIZED VIEW biggest",
        "REFRESH MATERIALIZED VIEW sizes WITH NO DATA",
        "REFRESH MATERIALIZED VIEW sizes WITH NO DATA; REFRESH MATERIALIZED VIEW biggest WITH NO DATA; DELETE FROM remark",
        "REFRESH MATERIALIZED VIEW later",
        "BEGIN; INSERT INTO remark VALUES ('x', 1); REFRESH MATERIALIZED VIEW later; COMMIT",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO plain_01 (amount) SELECT i FROM n",
    ];
}
