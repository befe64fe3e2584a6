namespace Shakeout.Factories.Persistence.Schema;

/// <summary>A table, as the database has it.</summary>
/// <param name="schema">The schema that it lies in; null where databases have none.</param>
/// <param name="name">Its name, unquoted.</param>
internal sealed class TableSchema(string? schema, string name)
{
    public string? Schema { get; } = schema;

    public string Name { get; } = name;

    /// <summary>Whether it is found without its schema's name.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>In the order of their ordinals.</summary>
    public required IReadOnlyList<ColumnSchema> Columns { get; init; }

    public required IReadOnlyList<ColumnSchema> Key { get; init; }

    /// <summary>Filled once all tables are known.</summary>
    public List<ForeignKey> ForeignKeys { get; } = [];

    /// <summary>As messages name it.</summary>
    public string Shown => IsVisible || Schema is null ? Name : $"{Schema}.{Name}";

    /// <summary>As SQL names it.</summary>
    public string Quoted => Schema is null ? SqlText.Quoted(Name) : $"{SqlText.Quoted(Schema)}.{SqlText.Quoted(Name)}";
}
