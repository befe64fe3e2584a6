using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>An object's rows: one, or several tables that hold parts of it under the same key.</summary>
internal sealed record ObjectRows(ObjectMap Map, Row[] Rows)
{
    /// <summary>Its row in that table.</summary>
    public Row? In(TableSchema table) => Rows.Length == 1 ? Rows[0] : Array.Find(Rows, row => row.Map.Table == table);

    /// <summary>Has each part refer to the part that holds the key.</summary>
    public void LinkParts()
    {
        foreach (var row in Rows.AsSpan(1))
        {
            foreach (var key in row.Map.Table.ForeignKeys.Where(key => key.Columns.SequenceEqual(row.Map.Table.Key)))
                row.Targets[key.Index] ??= Rows.FirstOrDefault(part => part != row && part.Map.Table == key.To);
        }
    }
}
