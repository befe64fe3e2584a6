using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Shakeout.Databases.Tests.Sqlite;

public class ManyRandomStatements
{
    private const string Schema = """
        CREATE TABLE country (id INTEGER PRIMARY KEY, capital REFERENCES city DEFERRABLE INITIALLY DEFERRED);
        CREATE TABLE city (id INTEGER PRIMARY KEY, country REFERENCES country ON DELETE CASCADE);
        CREATE TABLE staff (id INTEGER PRIMARY KEY AUTOINCREMENT, boss REFERENCES staff ON DELETE SET NULL, name UNIQUE);
        CREATE TABLE stock (shelf TEXT, book, amount, PRIMARY KEY (shelf, book)) WITHOUT ROWID;
        CREATE TABLE price (net REAL, gross AS (net * 1.19) STORED, note TEXT COLLATE NOCASE);
        CREATE TABLE audit (what);
        CREATE TABLE visit (id INTEGER PRIMARY KEY AUTOINCREMENT, staff REFERENCES staff ON DELETE CASCADE);
        CREATE TRIGGER a1 AFTER UPDATE ON price BEGIN INSERT INTO audit VALUES (old.note || new.note); END;
        CREATE TRIGGER a2 AFTER DELETE ON city BEGIN DELETE FROM stock WHERE book = old.id; END;
        CREATE TRIGGER a3 BEFORE DELETE ON stock WHEN old.amount = 0 BEGIN SELECT RAISE(IGNORE); END;
        CREATE TRIGGER a4 AFTER INSERT ON visit WHEN new.id % 3 = 0 BEGIN SELECT RAISE(FAIL, 'no'); END;
        BEGIN; INSERT INTO country VALUES (1, 1), (2, 2); INSERT INTO city VALUES (1, 1), (2, 2); COMMIT;
        INSERT INTO staff (boss, name) VALUES (NULL, 'a'), (1, 'b'), (2, 'c'); DELETE FROM staff WHERE id = 3;
        INSERT INTO stock VALUES ('x', 1, 0), ('x', 2, 7), ('y', 1, 1); INSERT INTO price (rowid, net, note) VALUES (4, 1, 'a'), (9, 2.5, NULL);
        """;

    private static readonly string[] Statements =
    [
        "INSERT INTO country VALUES ({0}, {1})", "INSERT INTO city VALUES ({0}, {1})", "INSERT OR REPLACE INTO city VALUES ({0}, {1})",
        "DELETE FROM country WHERE id = {0}", "UPDATE city SET id = {0} WHERE id = {1}", "INSERT INTO staff (boss, name) VALUES ({0}, {1})",
        "DELETE FROM staff WHERE id = {0}", "UPDATE OR IGNORE staff SET name = {0}", "REPLACE INTO staff (name) VALUES ('a')",
        "INSERT INTO stock VALUES ({2}, {0}, {1}) ON CONFLICT DO UPDATE SET amount = {2}", "DELETE FROM stock", "UPDATE OR REPLACE stock SET book = {0} WHERE book = {1}",
        "INSERT INTO price (net, note) VALUES ({0}, {2})", "UPDATE price SET note = upper(note)", "UPDATE price SET rowid = {0} WHERE rowid = {1}", "DELETE FROM price WHERE net > {0}",
        "INSERT INTO visit (staff) VALUES ({0}), ({1})", "INSERT INTO visit SELECT NULL, id FROM staff", "DELETE FROM visit", "DELETE FROM audit", "INSERT INTO audit VALUES ({2})",
        "BEGIN; UPDATE staff SET boss = {0}; ROLLBACK", "BEGIN; INSERT INTO audit VALUES ({0}); SAVEPOINT s; DELETE FROM staff; ROLLBACK TO s; COMMIT",
    ];

    private static readonly string[] Values = ["NULL", "1.0", "'a'", "'A'", "x'61'", "''", "-1", "0.1"];

    [Theory]
    [InlineData(SqliteRun.Memory, 1), InlineData(SqliteRun.Memory, 2), InlineData(SqliteRun.Files, 3), InlineData("Data Source=:memory:;Recursive Triggers=True", 4), InlineData("Data Source=:memory:;Foreign Keys=False", 5)]
    public async Task Leave_nothing_that_a_reset_does_not_find(string place, int seed)
    {
        await using var run = await SqliteRun.MakeAsync(Schema, place);
        var random = new Random(seed);
        var clean = await RowsAsync(run);
        var dirtied = 0;
        for (var round = 0; round < 40; round++)
        {
            await using (var connection = run.Clone.CreateConnection())
            {
                await connection.OpenAsync(SqliteRun.Cancellation);
                for (var left = random.Next(8); left > 0; left--)
                    await TryAsync(connection, string.Format(CultureInfo.InvariantCulture, random.GetItems(Statements, 1)[0], random.Next(5), random.Next(5), random.GetItems(Values, 1)[0]));
            }
            var dirty = await RowsAsync(run);
            var changed = dirty.Keys.Where(table => dirty[table] != clean[table]).Order(StringComparer.Ordinal).ToList();
            dirtied += changed.Count;

            var because = $"seed {seed}, round {round}";
            (await run.Clone.DifferencesAsync(SqliteRun.Cancellation)).Select(line => line.Split(':')[0]).Distinct().ShouldBe(changed, because);
            var reset = await run.Clone.ResetAsync(SqliteRun.Cancellation);
            changed.Except(reset.DirtyTables).ShouldBeEmpty(because);
            (await RowsAsync(run)).ShouldBe(clean, because);
            (await run.DifferencesAsync()).ShouldBe("", because);
        }
        dirtied.ShouldBeGreaterThan(40);
    }

    private static async Task TryAsync(DbConnection connection, string sql)
    {
        try
        {
            await SqliteRun.ExecuteAsync(connection, sql);
        }
        catch (SqliteException)
        {
            await RollBackAsync(connection);
        }
    }

    private static async Task RollBackAsync(DbConnection connection)
    {
        try
        {
            await SqliteRun.ExecuteAsync(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // There was no transaction: a statement alone failed.
        }
    }

    /// <summary>All rows of each table and its count, by another way than that of the code under test.</summary>
    private static async Task<Dictionary<string, string>> RowsAsync(SqliteRun run)
    {
        var tables = new Dictionary<string, string>
        {
            ["country"] = "id, capital", ["city"] = "id, country", ["staff"] = "id, boss, name", ["stock"] = "shelf, book, amount",
            ["price"] = "rowid, net, gross, note", ["audit"] = "rowid, what", ["visit"] = "id, staff",
        };
        var rows = new Dictionary<string, string>();
        foreach (var (table, columns) in tables)
        {
            var quoted = string.Join(" || ',' || ", columns.Split(", ").Select(column => $"quote({column})"));
            rows[table] = await run.ReadAsync($"SELECT {quoted} FROM {table} ORDER BY 1")
                + "\nnext after " + await run.ReadAsync($"SELECT seq FROM sqlite_sequence WHERE name = '{table}'");
        }
        return rows;
    }
}
