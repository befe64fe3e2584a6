namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Names and texts in a statement.</summary>
internal static class Sql
{
    /// <summary>A name in quotes, whatever letters it has.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A schema and what lies in it.</summary>
    public static string Name(string schema, string name) => $"{Name(schema)}.{Name(name)}";

    /// <summary>A text in quotes.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
