namespace Shakeout.Factories.Persistence.Schema;

/// <summary>Names and texts in SQL.</summary>
internal static class SqlText
{
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string List(IEnumerable<string> items) => string.Join(", ", items);

    /// <summary>Columns by their names, in quotes and with commas.</summary>
    public static string Names(IEnumerable<ColumnSchema> columns) => List(columns.Select(column => Quoted(column.Name)));
}
