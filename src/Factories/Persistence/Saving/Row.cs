using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A row that is to be saved, or one that is there and is referred to.</summary>
internal sealed class Row
{
    /// <summary>Reads the object's members into a new row.</summary>
    /// <param name="map">Its table.</param>
    /// <param name="source">The object; null for a row that only joins two others.</param>
    /// <param name="origin">What messages call the object.</param>
    public Row(TableMap map, object? source, BuiltObject origin)
    {
        Map = map;
        Source = source;
        Origin = origin;
        Values = new object?[map.Table.Columns.Count];
        Targets = map.Table.ForeignKeys.Count == 0 ? [] : new Row?[map.Table.ForeignKeys.Count];
        foreach (var column in map.Columns)
            Values[column.Column.Ordinal] = source is not null && column.Read is { } read ? read(source) : column.Constant;
    }

    public TableMap Map { get; }

    public object? Source { get; }

    public BuiltObject Origin { get; }

    /// <summary>The object as the beginning of a sentence: <c>'Make.Orders', number 7,</c>.</summary>
    public string Shown => Origin.Number == 0 ? $"The '{Origin.Factory}' that was handed in" : $"'{Origin.Factory}', number {Origin.Number},";

    /// <summary>By the ordinals of the table's columns.</summary>
    public object?[] Values { get; }

    /// <summary>The rows that it refers to, by the indexes of the table's foreign keys.</summary>
    public Row?[] Targets { get; }

    /// <summary>Whether it is in the database already.</summary>
    public bool IsSaved { get; set; }

    /// <summary>The values that the database made, to be written into the object once all is saved.</summary>
    public ColumnMap[] MadeByDatabase { get; set; } = [];

    /// <summary>Takes over the keys of the rows that it refers to.</summary>
    public void Resolve()
    {
        for (var index = 0; index < Targets.Length; index++)
        {
            if (Targets[index] is not { } target)
                continue;
            var key = Map.Table.ForeignKeys[index];
            for (var column = 0; column < key.Columns.Count; column++)
                Values[key.Columns[column].Ordinal] = target.Values[key.ToColumns[column].Ordinal];
        }
    }

    /// <summary>Whether what it refers to fills this column.</summary>
    public bool IsReferred(ColumnSchema column)
    {
        for (var index = 0; index < Targets.Length; index++)
        {
            if (Targets[index] is not null && Map.Table.ForeignKeys[index].Fills(column))
                return true;
        }

        return false;
    }
}
