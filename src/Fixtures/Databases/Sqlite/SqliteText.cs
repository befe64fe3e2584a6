namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Names and texts in SQL.</summary>
internal static class SqliteText
{
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string List(IEnumerable<string> items) => string.Join(", ", items);
}
