using System.Data.Common;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Completes the values of rows before they are inserted: keys of the database's making, and the keys of what they refer to.</summary>
internal static class MissingValues
{
    /// <summary>Completes a group; the groups before it are complete.</summary>
    public static async Task FillAsync(RowGroup group, ISqlDialect dialect, SqlSession session, CancellationToken cancellation)
    {
        foreach (var made in group.Map.Made)
        {
            var rows = group.Rows.Where(row => IsMissing(row, made)).ToList();
            if (rows.Count == 0)
                continue;
            var values = await MakeAsync(new(group.Map.Table, made.Column), rows.Count, dialect, session, cancellation).ConfigureAwait(false);
            for (var index = 0; index < rows.Count; index++)
            {
                rows[index].Values[made.Column.Ordinal] = values[index];
                rows[index].MadeByDatabase = [.. rows[index].MadeByDatabase, made];
            }
        }
    }

    /// <summary>Refuses null where the table does not take it: before the database does, which knows no factory.</summary>
    public static void RefuseNulls(RowGroup group)
    {
        foreach (var column in group.Map.Columns.Where(column => !column.Column.IsNullable))
        {
            foreach (var row in group.Rows)
            {
                if (row.Values[column.Column.Ordinal] is null)
                    throw Refuse(row, column);
            }
        }
    }

    private static async Task<IReadOnlyList<object>> MakeAsync(ColumnOfTable made, int count, ISqlDialect dialect, SqlSession session, CancellationToken cancellation)
    {
        try
        {
            return await dialect.MakeAsync(session, made, count, cancellation).ConfigureAwait(false);
        }
        catch (DbException error) when (!cancellation.IsCancellationRequested)
        {
            throw new FactoryException($"""
                {dialect.Name} cannot make values for '{made.Table.Shown}.{made.Column.Name}' by the column's default, {made.Column.Default ?? "the number of the row"}: {RefusalText.Said(error)}
                Nothing was saved. Give the member a rule in the factory.
                """, error);
        }
    }

    private static bool IsMissing(Row row, ColumnMap column)
    {
        var value = row.Values[column.Column.Ordinal];
        // Null in a column that may be null is a value like others, unless no member could have given another.
        return (value is null ? !column.Column.IsNullable || column.IsNullUnset || column.Read is null : column.IsUnset(value)) && !row.IsReferred(column.Column);
    }

    private static FactoryException Refuse(Row row, ColumnMap column)
    {
        var table = row.Map.Table;
        var key = table.ForeignKeys.Find(key => key.Columns.Contains(column.Column));
        var remedy = key is not null
            ? $"It refers to '{key.To.Shown}': give the factory a rule for it, for instance f.One(…) or f.Parent<…>()."
            : column.Member is null ? $"No member fills it: map one to it, or give the column a default." : $"Give '{column.Member}' a rule in the factory that is never null.";
        return new($"""
            {row.Shown} cannot be saved: '{column.Member ?? column.Column.Name}' is null, and the column '{table.Shown}.{column.Column.Name}' takes no null.
              {RowText.Of(row)}
            {remedy}
            """);
    }
}
