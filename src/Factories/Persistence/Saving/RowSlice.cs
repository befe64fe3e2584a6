using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Some rows of one table, in a row.</summary>
internal readonly record struct RowSlice(IReadOnlyList<Row> All, int First, int Count)
{
    public RowSlice(IReadOnlyList<Row> all)
        : this(all, 0, all.Count)
    {
    }

    public TableSchema Table => All[First].Map.Table;

    public Row this[int index] => All[First + index];

    /// <summary>The values of a column.</summary>
    public object? Value(int index, ColumnSchema column) => All[First + index].Values[column.Ordinal];
}
