using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Sqlite;

/// <summary>Reads the tables of SQLite.</summary>
internal static class SqliteCatalog
{
    // In shakeout_dirty our fixtures note what tests change.
    private const string Columns = """
        SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden,
            c.pk = 1 AND upper(c.type) = 'INTEGER' AND t.wr = 0 AND (SELECT count(*) FROM pragma_table_xinfo(t.name) WHERE pk > 0) = 1
        FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND t.name NOT LIKE 'shakeout\_%' ESCAPE '\' ORDER BY t.name, c.cid
        """;

    private const string ForeignKeys = """
        SELECT t.name, k.id, k."from", k."table", k."to" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) k
        WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, k.id DESC, k.seq
        """;

    public static async Task<IReadOnlyList<TableSchema>> ReadAsync(SqlSession session, CancellationToken cancellation)
    {
        await using var columns = session.Command(Columns);
        await using var keys = session.Command(ForeignKeys);
        var ofTables = await SchemaRows.ReadAsync(columns, row =>
        {
            var isRowid = row.GetInt64(7) != 0;
            return new SchemaRows.ColumnRow(null, row.GetString(0), true, new(row.GetString(1), row.GetString(2).Split('(')[0].Trim().ToUpperInvariant())
            {
                IsNullable = row.GetInt64(3) == 0 && !isRowid,
                IsComputed = row.GetInt64(6) > 1,
                Default = row.IsDBNull(4) ? null : row.GetString(4),
                IsRowid = isRowid,
            }, row.GetInt32(5));
        }, cancellation).ConfigureAwait(false);
        // Any of them can wait for the end of the transaction: there is a pragma for that.
        var ofKeys = await SchemaRows.ReadAsync(keys, row => new SchemaRows.KeyRow(
            null, row.GetString(0), $"foreign key {row.GetInt64(1)}", row.GetString(2), null, row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4))
        { IsDeferrable = true }, cancellation).ConfigureAwait(false);
        return SchemaRows.Tables(ofTables, ofKeys);
    }
}
