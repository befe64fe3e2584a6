using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Finds the table of a type.</summary>
internal sealed class TableNames(SqlMapping mapping, IReadOnlyList<TableSchema> tables)
{
    private readonly List<TableSchema> _tables = [.. tables.Where(table => mapping.SchemaName is not { } schema || table.Schema is null || Naming.Same(table.Schema, schema))];

    public IReadOnlyList<TableSchema> All => _tables;

    /// <summary>The type's own table, or that of the nearest type that it inherits from; null when there is none.</summary>
    /// <exception cref="FactoryException">The table that the mapping names is not there, or there are several.</exception>
    public TableSchema? Find(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            if (mapping.TableOf(current) is { } named)
                return Named(current, named);
            if (One(current, [.. _tables.Where(table => Naming.IsTableOf(table.Name, PlainName(current)))]) is { } found)
                return found;
        }

        return null;
    }

    public FactoryException Missing(Type type) => new($"""
        '{type.Name}' has no table: none is named like it. {Known}
        Name it in the mapping: new SqlMapping().Table<{type.Name}>("…"), which the store is given.
        """);

    private string Known => _tables.Count == 0
        ? "The database has no tables; is the schema made?"
        : $"The tables are {string.Join(", ", _tables.Select(table => $"'{table.Shown}'"))}.";

    private TableSchema Named(Type type, string name) => One(type, [.. _tables.Where(table => name == table.Name || name == $"{table.Schema}.{table.Name}")])
        ?? throw new FactoryException($"The mapping says that '{type.Name}' goes to the table '{name}', and there is none of that name. {Known}");

    /// <summary>Of several, the one on the search path, and the one that is named alike without a plural.</summary>
    private static TableSchema? One(Type type, IReadOnlyList<TableSchema> found)
    {
        var visible = found.Any(table => table.IsVisible) ? [.. found.Where(table => table.IsVisible)] : found;
        var exact = visible.Where(table => Naming.Same(table.Name, PlainName(type))).ToList();
        return (visible.Count > 1 && exact.Count == 1 ? exact : visible) switch
        {
            [] => null,
            [var one] => one,
            var several => throw new FactoryException($"""
                '{type.Name}' may go to {string.Join(" or ", several.Select(table => $"'{table.Schema}.{table.Name}'"))}.
                Name one in the mapping: new SqlMapping().Table<{type.Name}>("{several[0].Schema}.{several[0].Name}"), or .Schema("{several[0].Schema}") for all types.
                """),
        };
    }

    private static string PlainName(Type type) => type.Name.Split('`')[0];
}
