using System.Data.Common;

namespace Shakeout.Factories.Persistence.Schema;

/// <summary>What a dialect reads of its catalog, a row a column and a row a column of a foreign key, put together to tables.</summary>
internal static class SchemaRows
{
    /// <summary>A column as the catalog lists it.</summary>
    /// <param name="Schema">Its table's schema, where there is one.</param>
    /// <param name="Table">Its table.</param>
    /// <param name="IsVisible">Whether the table is found without its schema's name.</param>
    /// <param name="Column">The column.</param>
    /// <param name="KeyPosition">Its place in the primary key, from 1; 0 when it is no part of it.</param>
    public sealed record ColumnRow(string? Schema, string Table, bool IsVisible, ColumnSchema Column, int KeyPosition);

    /// <summary>A column of a foreign key as the catalog lists it, in the order of the key.</summary>
    public sealed record KeyRow(string? Schema, string Table, string Name, string Column, string? ToSchema, string ToTable, string? ToColumn)
    {
        public bool IsDeferrable { get; init; }
    }

    /// <summary>The tables, with their foreign keys.</summary>
    public static IReadOnlyList<TableSchema> Tables(IEnumerable<ColumnRow> columns, IEnumerable<KeyRow> keys)
    {
        var tables = columns.GroupBy(row => (row.Schema, row.Table, row.IsVisible)).Select(Table).ToList();
        var byName = tables.ToDictionary(table => (table.Schema, table.Name.ToUpperInvariant()));
        foreach (var key in keys.GroupBy(row => (row.Schema, row.Table, row.Name)))
        {
            var first = key.First();
            // A foreign key to a table that is not there: SQLite lets one be declared.
            if (byName.TryGetValue((first.ToSchema, first.ToTable.ToUpperInvariant()), out var to))
                Add(byName[(first.Schema, first.Table.ToUpperInvariant())], to, [.. key]);
        }

        return tables;
    }

    /// <summary>Reads all rows of a query.</summary>
    public static async Task<List<T>> ReadAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            rows.Add(read(reader));
        return rows;
    }

    private static TableSchema Table(IGrouping<(string? Schema, string Table, bool IsVisible), ColumnRow> rows)
    {
        var columns = rows.Select((row, ordinal) => (Column: row.Column with { Ordinal = ordinal }, row.KeyPosition)).ToList();
        return new(rows.Key.Schema, rows.Key.Table)
        {
            IsVisible = rows.Key.IsVisible,
            Columns = [.. columns.Select(column => column.Column)],
            Key = [.. columns.Where(column => column.KeyPosition > 0).OrderBy(column => column.KeyPosition).Select(column => column.Column)],
        };
    }

    private static void Add(TableSchema from, TableSchema to, IReadOnlyList<KeyRow> rows) => from.ForeignKeys.Add(new()
    {
        Name = rows[0].Name,
        Index = from.ForeignKeys.Count,
        From = from,
        Columns = [.. rows.Select(row => Column(from, row.Column))],
        To = to,
        ToColumns = rows[0].ToColumn is null ? to.Key : [.. rows.Select(row => Column(to, row.ToColumn!))],
        IsDeferrable = rows[0].IsDeferrable,
    });

    private static ColumnSchema Column(TableSchema table, string name)
        => table.Columns.First(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
