using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.PostgreSql;

/// <summary>Reads the tables of PostgreSQL, those of all schemas that are not its own.</summary>
internal static class PostgreSqlCatalog
{
    // Types without length and precision, domains as what they are made of: a cast to varchar(3) would cut a text silently.
    // The schema 'shakeout' is that of our fixtures, who note there what tests change.
    private const string Columns = """
        SELECT n.nspname, c.relname, pg_table_is_visible(c.oid), a.attname,
            CASE y.oid WHEN 'bpchar'::regtype THEN 'bpchar' ELSE format_type(y.oid, NULL) END,
            NOT (a.attnotnull OR t.typnotnull), a.attgenerated <> '',
            CASE WHEN a.attidentity <> '' THEN format('nextval(%L::regclass)', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname))
                WHEN a.attgenerated = '' THEN coalesce(pg_get_expr(d.adbin, d.adrelid), t.typdefault) END,
            coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type t ON t.oid = a.atttypid JOIN pg_type y ON y.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\_%' AND n.nspname NOT IN ('information_schema', 'shakeout')
        ORDER BY n.nspname, c.relname, a.attnum
        """;

    private const string ForeignKeys = """
        SELECT n.nspname, c.relname, k.conname, a.attname, tn.nspname, t.relname, ta.attname, k.condeferrable
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
        CROSS JOIN unnest(k.conkey, k.confkey) WITH ORDINALITY u(number, target, position)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number
        JOIN pg_attribute ta ON ta.attrelid = t.oid AND ta.attnum = u.target
        WHERE k.contype = 'f' AND NOT c.relispartition AND NOT t.relispartition
        ORDER BY n.nspname, c.relname, k.conname, u.position
        """;

    public static async Task<IReadOnlyList<TableSchema>> ReadAsync(SqlSession session, CancellationToken cancellation)
    {
        await using var columns = session.Command(Columns);
        await using var keys = session.Command(ForeignKeys);
        var ofTables = await SchemaRows.ReadAsync(columns, row => new SchemaRows.ColumnRow(
            row.GetString(0), row.GetString(1), row.GetBoolean(2),
            new(row.GetString(3), row.GetString(4))
            {
                IsNullable = row.GetBoolean(5),
                IsComputed = row.GetBoolean(6),
                Default = row.IsDBNull(7) ? null : row.GetString(7),
            },
            row.GetInt32(8)), cancellation).ConfigureAwait(false);
        var ofKeys = await SchemaRows.ReadAsync(keys, row => new SchemaRows.KeyRow(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6))
        { IsDeferrable = row.GetBoolean(7) }, cancellation).ConfigureAwait(false);
        return SchemaRows.Tables(ofTables, ofKeys);
    }
}
