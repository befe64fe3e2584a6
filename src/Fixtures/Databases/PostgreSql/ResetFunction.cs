using System.Text;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Writes the function that resets a database in one round trip.</summary>
/// <remarks>
/// 1. Wait for transactions that changed a table and have not ended: they hold a lock on the log (on the tables, when probing).
/// 2. Read which tables are dirty, and count the transactions since the last reset that no mark explains: they may have moved the
///    sequence of a clean table (an insert that was rolled back) or changed the schema. The first nextval after a setval needs a
///    transaction number, also when it is rolled back later. With none, and nothing dirty, all is done.
/// 3. Restore the dirty tables by statements that the session keeps planned; a balanced tree finds them, so clean tables cost nothing.
/// 4. Refresh materialised views that read them, or that a test refreshed or emptied; clear the log. Set back the sequences of dirty
///    tables and those of none; the others where transactions are unexplained and they have moved. Those may be of other databases, for
///    they are counted for the whole server: to set all sequences back would write, and so be unexplained there in turn.
/// What stays unseen: the nextval of a clean table's sequence in a transaction that marks only other tables; its setval with false,
/// which reads as never called.
/// </remarks>
internal sealed class ResetFunction(ResetPlan plan)
{
    /// <summary>The call; it answers with dirty units, the schema's change, rows deleted, and what the next call wants to know.</summary>
    public const string Call = "SELECT dirty, change, deleted, since, own, stamp FROM shakeout.reset(@since, @own, @stamp, @everything)";

    /// <summary>In place of a change: the catalogs are not as before, which only a comparison can tell from a change. Nothing was reset.</summary>
    public const string CatalogsChanged = "catalogs";

    private const string Counting = "GET DIAGNOSTICS counted = ROW_COUNT; deleted := deleted + counted;\n";

    public string Create() => $"""
        CREATE FUNCTION shakeout.reset(INOUT since bigint, INOUT own bigint, INOUT stamp text, everything boolean, OUT dirty text, OUT change text, OUT deleted bigint)
        LANGUAGE plpgsql AS {Sql.Text(Body())}
        """;

    private string Body() => $"""
        #variable_conflict use_column
        DECLARE
          marks int[]; views int[] := '{"{}"}'; below bigint; above bigint; explained bigint := 0; gap bigint; noted bigint := 0; number int; counted bigint; now_stamp text;
          aside text; parts text; back text;
        BEGIN
          deleted := 0;
          {(plan.Noticing == Noticing.Tracking ? "LOCK TABLE shakeout.dirty IN SHARE MODE;" : LockAll())}
          SELECT pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint INTO below, above FROM (SELECT pg_current_snapshot() AS s OFFSET 0) taken;
          {(plan.Noticing == Noticing.Tracking ? ReadLog : "")}
          gap := above - since - explained - CASE WHEN own >= since AND own < above THEN 1 ELSE 0 END;
          {(plan.Noticing == Noticing.Tracking ? ForgiveSame : "")}
          IF change IS NOT NULL THEN dirty := array_to_string(marks, ','); RETURN; END IF;
          IF gap = 0 AND noted = 0 AND NOT everything THEN since := below; RETURN; END IF;
          {(plan.WatchesSchema ? "" : CompareStamp)}
          {(plan.Noticing == Noticing.Tracking ? "" : $"marks := NULL;\n{Probe()}")}
          IF everything THEN marks := {All()}; END IF;
          IF marks IS NOT NULL THEN
            {(plan.Deleting == Deleting.ReplicaRole ? $"FOREACH number IN ARRAY marks LOOP\n{Tree(plan.Units, RestoreInTurn)}END LOOP;" : RestoreAtOnce)}
          END IF;
          {Refresh()}
          {(plan.Noticing == Noticing.Tracking ? "IF noted > 0 THEN DELETE FROM shakeout.dirty; END IF;" : "")}
          IF everything THEN
            PERFORM setval(s.id, s.last, s.called) FROM shakeout.sequence s;
          ELSIF gap <> 0 THEN
            PERFORM setval(s.id, s.last, s.called) FROM shakeout.sequence s
              WHERE s.unit = ANY (marks || 0) OR pg_sequence_last_value(s.id) IS DISTINCT FROM CASE WHEN s.called THEN s.last END;
          ELSE
            PERFORM setval(s.id, s.last, s.called) FROM shakeout.sequence s WHERE s.unit = ANY (marks || 0);
          END IF;
          {(plan.WatchesSchema ? "" : "IF aside <> '' OR views <> '{}' THEN stamp := shakeout.stamp(); END IF;")}
          dirty := {Told()};
          since := below;
          own := coalesce(pg_current_xact_id_if_assigned()::text::bigint, own);
        END
        """;

    // Asked first whether there is anything: setting up what sums it takes longer than all else when nothing is dirty.
    private const string ReadLog = """
        IF EXISTS (SELECT FROM shakeout.dirty) THEN
          SELECT count(*), array_agg(DISTINCT d.unit) FILTER (WHERE d.unit > 0), coalesce(array_agg(DISTINCT -d.unit) FILTER (WHERE d.unit < 0), '{}'),
              string_agg(DISTINCT d.what, ', '), count(DISTINCT d.xmin::text) FILTER (WHERE (d.xmin::text::bigint - since) & 4294967295 < above - since)
            INTO noted, marks, views, change, explained FROM shakeout.dirty d;
        END IF;
        """;

    // Only what changes no rows and leaves no object with another number, on which ours would depend. The outer question stands
    // alone: with the query beside it, each reset would set up the whole plan of that.
    private const string ForgiveSame = $"""
        IF change IS NOT NULL THEN
          IF NOT EXISTS (SELECT FROM shakeout.dirty d WHERE d.unit = 0 AND d.what !~ '^(CREATE|DROP|ALTER) (VIEW|FUNCTION|PROCEDURE|TRIGGER) ')
            AND NOT EXISTS (SELECT FROM ({SchemaObjects.Query}) now FULL JOIN (SELECT b.name, b.state FROM shakeout.baseline b WHERE b.kind = 'schema') before USING (name)
                WHERE now.state IS DISTINCT FROM before.state) THEN
            change := NULL;
          END IF;
        END IF;
        """;

    private const string CompareStamp = $"""
        now_stamp := shakeout.stamp();
        IF now_stamp IS DISTINCT FROM stamp THEN dirty := array_to_string(marks, ','); change := '{CatalogsChanged}'; stamp := now_stamp; RETURN; END IF;
        """;

    private const string RefreshFilledOrEmptied = """
        views := views || ARRAY(SELECT v.view FROM shakeout.view v JOIN pg_class c ON c.oid = v.id WHERE c.relispopulated <> v.populated);

        """;

    private const string RestoreAtOnce = """
        SELECT coalesce(string_agg(r.aside, ''), ''), string_agg(r.part, ', '), coalesce(string_agg(r.back, ''), '') INTO aside, parts, back
          FROM shakeout.restore r WHERE r.unit = ANY (marks);
        SET CONSTRAINTS ALL IMMEDIATE;
        IF aside <> '' THEN EXECUTE aside; END IF;
        IF parts <> '' THEN EXECUTE 'WITH ' || parts || ' SELECT 1'; END IF;
        IF back <> '' THEN EXECUTE back; END IF;
        views := views || ARRAY(SELECT v.view FROM shakeout.reader v WHERE v.unit = ANY (marks));
        """;

    private string LockAll() => plan.Units.Count == 0 ? "" : $"LOCK TABLE {string.Join(", ", plan.Tables.Select(table => table.Source))} IN SHARE MODE;";

    private string All() => $"ARRAY[{string.Join(", ", plan.Units.Select(unit => unit.Number))}]::int[]";

    private string Probe() => string.Concat(
        from unit in plan.Units
        let dirty = string.Join(" OR ", unit.Tables.Select(table => IsHidden(table) ? "true"
            : unit.Seeded.Contains(table.Id) ? $"({TableRestore.Sum(table.Source)}) IS DISTINCT FROM (SELECT b.state FROM shakeout.baseline b WHERE b.kind = 'table' AND b.name = {Sql.Text(table.FullName)})"
            : $"EXISTS (SELECT FROM {table.Source})"))
        select $"IF {dirty} THEN marks := marks || {unit.Number}; END IF;\n");

    // A table whose policies hide rows from a probe is restored each time, which says nothing of what a test did.
    private string Told()
    {
        var unknown = string.Join(", ", plan.Units.Where(unit => plan.Noticing == Noticing.Probing && unit.Tables.Any(IsHidden)).Select(unit => unit.Number));
        return unknown.Length == 0 ? "array_to_string(marks, ',')" : $"array_to_string(ARRAY(SELECT m FROM unnest(marks) m WHERE m <> ALL (ARRAY[{unknown}])), ',')";
    }

    private bool IsHidden(CatalogTable table) => !plan.IsSuperuser && table.Parts.Any(part => part.HidesRows);

    private string RestoreInTurn(ResetUnit unit)
    {
        var views = string.Join(", ", plan.ViewsOf(unit));
        return string.Concat(unit.Tables.Select(table => new TableRestore(table, plan).InTurn(unit.Seeded.Contains(table.Id), Counting)))
            + (views.Length == 0 ? "" : $"views := views || ARRAY[{views}];\n");
    }

    // Every transaction that fills or empties a view has a number, so that we come here.
    private string Refresh() => plan.Views.Count == 0 ? "" : RefreshFilledOrEmptied + string.Concat(plan.Views.Select((view, index) =>
        $"IF {index + 1} = ANY (views) THEN REFRESH MATERIALIZED VIEW {view.Quoted}{(view.IsPopulated ? "" : " WITH NO DATA")}; END IF;\n"));

    private static string Tree(IReadOnlyList<ResetUnit> units, Func<ResetUnit, string> statements)
    {
        var text = new StringBuilder();
        Append(0, units.Count);
        return text.ToString();

        void Append(int first, int count)
        {
            if (count == 0)
                text.Append("NULL;\n");
            else if (count == 1)
                text.Append(statements(units[first]));
            else
            {
                var half = count / 2;
                text.Append("IF number < ").Append(units[first + half].Number).Append(" THEN\n");
                Append(first, half);
                text.Append("ELSE\n");
                Append(first + half, count - half);
                text.Append("END IF;\n");
            }
        }
    }
}
