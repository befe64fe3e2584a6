using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Puts into a database, in the schema <c>shakeout</c>, all that its reset needs; clones get it with everything else.</summary>
internal sealed class Installation(DbConnection connection, CancellationToken cancellation)
{
    /// <summary>Part of a template's name: one that another version made is not used.</summary>
    public const string Version = "2";

    /// <summary>What a connection of ours begins with, so that texts of rows read the same, nothing of ours is noted and no setting of the role ends it. Version 13 has no idle_session_timeout.</summary>
    public const string Session = """
        SET search_path = pg_catalog; SET timezone = 'UTC'; SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 1;
        SET standard_conforming_strings = on; SET client_min_messages = warning; SET synchronous_commit = off; SET shakeout.resetting = 'on'; SET random_page_cost = 1;
        SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET default_transaction_read_only = off; SET default_transaction_isolation = 'read committed';
        SELECT set_config(name, '0', false) FROM pg_settings WHERE name IN ('idle_session_timeout', 'transaction_timeout');
        """;

    /// <summary>Reads what is there and adds what resets it.</summary>
    /// <param name="planner">Chooses, when it is known what is there.</param>
    /// <param name="mark">By which a later run knows that this was finished, and for what.</param>
    /// <returns>What was chosen.</returns>
    public async Task<ResetPlan> InstallAsync(Func<Catalog, ResetPlanner> planner, string mark)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var chooser = planner(await CatalogReader.ReadAsync(connection, cancellation).ConfigureAwait(false));
        var plan = chooser.Plan(new HashSet<long>());
        var forced = plan.Tables.ToDictionary(table => table.Id, table => Forced(table, plan));
        await ExecuteAsync(string.Concat(forced.Values.Select(pair => pair.Lift))).ConfigureAwait(false);
        plan = chooser.Plan(await SeededAsync(plan).ConfigureAwait(false));
        await ExecuteAsync("CREATE SCHEMA shakeout; CREATE UNLOGGED TABLE shakeout.dirty (unit int NOT NULL, what text);").ConfigureAwait(false);
        if (plan.Noticing != Noticing.Nothing)
        {
            await ExecuteAsync(string.Concat(plan.Units.SelectMany(unit => unit.Tables.Where(table => unit.Seeded.Contains(table.Id))).Select(Seed))).ConfigureAwait(false);
            await ExecuteAsync(plan.Noticing == Noticing.Tracking ? Tracking.Create(plan) : "").ConfigureAwait(false);
        }
        await ExecuteAsync(Lists(plan, forced)).ConfigureAwait(false);
        await ExecuteAsync(Baseline.CreateData(plan)).ConfigureAwait(false);
        await ExecuteAsync(string.Concat(forced.Values.Select(pair => pair.Force))).ConfigureAwait(false);
        await ExecuteAsync(Baseline.CreateObjects).ConfigureAwait(false);
        await ExecuteAsync($"{SchemaObjects.CreateStamp}; {new ResetFunction(plan).Create()}").ConfigureAwait(false);
        await ExecuteAsync(plan.WatchesSchema ? Tracking.WatchSchema : "").ConfigureAwait(false);
        await ExecuteAsync($"""
            CREATE TABLE shakeout.about (mark text NOT NULL, deleting text NOT NULL, noticing text NOT NULL, line text NOT NULL, crash_empties boolean NOT NULL);
            INSERT INTO shakeout.about SELECT {Sql.Text(mark)}, '{plan.Deleting}', '{plan.Noticing}', {Sql.Text(plan.Line)},
              EXISTS (SELECT FROM pg_class WHERE relpersistence = 'u' AND oid >= 16384 AND relnamespace <> 'shakeout'::regnamespace);
            """).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync("VACUUM ANALYZE", cancellation).ConfigureAwait(false);
        return plan;
    }

    private Task ExecuteAsync(string sql) => sql.Length == 0 ? Task.CompletedTask : connection.ExecuteAsync(sql, cancellation);

    private async Task<IReadOnlySet<long>> SeededAsync(ResetPlan plan)
    {
        var asked = plan.Tables.Select(table => FormattableString.Invariant($"SELECT '{table.Id}' WHERE EXISTS (SELECT FROM {table.Source})")).ToList();
        if (asked.Count == 0)
            return new HashSet<long>();
        var rows = await connection.RowsAsync(string.Join("\nUNION ALL ", asked), cancellation).ConfigureAwait(false);
        return rows.Select(row => long.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
    }

    // Logged, unlike the log of what is dirty: a server that crashes empties unlogged tables.
    private static string Seed(CatalogTable table)
    {
        var seed = TableRestore.SeedOf(table);
        var key = string.Join(", ", table.Key.Select(Sql.Name));
        return $"CREATE TABLE {seed} AS SELECT * FROM {table.Source};\n" + (key.Length == 0 ? "" : $"CREATE UNIQUE INDEX ON {seed} ({key});\n");
    }

    private static (string Lift, string Force) Forced(CatalogTable table, ResetPlan plan)
    {
        var parts = table.Parts.Where(part => part.HidesRows && part.IsOwned && !plan.IsSuperuser).ToList();
        return (string.Concat(parts.Select(part => $"ALTER TABLE ONLY {part.Quoted} NO FORCE ROW LEVEL SECURITY;\n")),
            string.Concat(parts.Select(part => $"ALTER TABLE ONLY {part.Quoted} FORCE ROW LEVEL SECURITY;\n")));
    }

    // A setval begins anew what the server logs ahead of a sequence, so that its next use needs a transaction number.
    private static string Lists(ResetPlan plan, Dictionary<long, (string Lift, string Force)> forced)
    {
        var units = plan.Units.Select(unit => (unit, restores: unit.Tables.Select(table => (table, sql: new TableRestore(table, plan))).ToList())).ToList();
        return """
            CREATE TABLE shakeout.unit (unit int NOT NULL, name text NOT NULL, quoted text NOT NULL);
            CREATE TABLE shakeout.restore (unit int NOT NULL, aside text NOT NULL, part text NOT NULL, back text NOT NULL, unforce text NOT NULL);
            CREATE TABLE shakeout.reader (unit int NOT NULL, view int NOT NULL);
            CREATE TABLE shakeout.view (view int NOT NULL, id regclass NOT NULL, populated boolean NOT NULL);
            CREATE TABLE shakeout.sequence (unit int NOT NULL, id regclass NOT NULL, last bigint NOT NULL, called boolean NOT NULL);
            CREATE INDEX ON shakeout.sequence (unit);

            """
            + string.Concat(units.SelectMany(one => one.unit.Tables.Select(table => $"INSERT INTO shakeout.unit VALUES ({one.unit.Number}, {Sql.Text(table.FullName)}, {Sql.Text(table.Quoted)});\n")))
            + string.Concat(units.SelectMany(one => one.restores.Select(restore =>
                $"INSERT INTO shakeout.restore VALUES ({one.unit.Number}, {Sql.Text(restore.sql.Reactions().PutAside)}, {Sql.Text(restore.sql.AtOnce(one.unit.Seeded.Contains(restore.table.Id)))}, {Sql.Text(restore.sql.Reactions().PutBack)}, {Sql.Text(forced[restore.table.Id].Lift)});\n")))
            + string.Concat(units.SelectMany(one => plan.ViewsOf(one.unit).Select(view => $"INSERT INTO shakeout.reader VALUES ({one.unit.Number}, {view});\n")))
            + string.Concat(plan.Views.Select((view, index) => $"INSERT INTO shakeout.view VALUES ({index + 1}, {Sql.Text(view.Quoted)}, {view.IsPopulated});\n"))
            + string.Concat(plan.Sequences.SelectMany(one => one.Units.Select(unit =>
                $"INSERT INTO shakeout.sequence SELECT {unit}, {Sql.Text(one.Sequence.Quoted)}, last_value, is_called FROM {one.Sequence.Quoted};\n")))
            + "SELECT setval(id, last, called) FROM shakeout.sequence;\n";
    }
}
