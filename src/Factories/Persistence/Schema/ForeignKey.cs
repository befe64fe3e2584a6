namespace Shakeout.Factories.Persistence.Schema;

/// <summary>Columns that hold the key of a row of another table, or of the same.</summary>
internal sealed record ForeignKey
{
    /// <summary>The constraint's name; where it has none, its columns.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among those of its table.</summary>
    public required int Index { get; init; }

    public required TableSchema From { get; init; }

    public required IReadOnlyList<ColumnSchema> Columns { get; init; }

    public required TableSchema To { get; init; }

    public required IReadOnlyList<ColumnSchema> ToColumns { get; init; }

    /// <summary>Whether it can be checked at the end of the transaction.</summary>
    public bool IsDeferrable { get; init; }

    /// <summary>Whether a row can be inserted first, and refer afterwards.</summary>
    public bool CanWait => Columns.All(column => column.IsNullable && !From.Key.Contains(column));

    /// <summary>Whether a column is one of its own: asked for each row.</summary>
    public bool Fills(ColumnSchema column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (ReferenceEquals(Columns[index], column))
                return true;
        }

        return false;
    }

    /// <summary><c>orders.customer_id</c>.</summary>
    public string Shown => $"{From.Shown}.{string.Join("+", Columns.Select(column => column.Name))}";
}
