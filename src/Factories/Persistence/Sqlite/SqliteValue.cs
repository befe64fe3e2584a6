using System.Collections;
using System.Globalization;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence.Sqlite;

/// <summary>A value as the provider of SQLite takes it.</summary>
internal static class SqliteValue
{
    /// <summary>The value, by the type that its column was declared with.</summary>
    public static object Of(object? value, string type) => value switch
    {
        null => DBNull.Value,
        string or int or long or bool or decimal or double or DateTime or DateOnly or byte[] => value,
        Enum name => HoldsNumbers(type) ? Convert.ToInt64(name, CultureInfo.InvariantCulture) : name.ToString(),
        Guid id => type.Contains("BLOB", StringComparison.Ordinal) ? id.ToByteArray() : id,
        short or byte or sbyte or ushort or uint or ulong or float or char or DateTimeOffset or TimeOnly or TimeSpan => value,
        IFormattable => ValueText.Of(value),
        IEnumerable<byte> bytes => bytes.ToArray(),
        IEnumerable items => JsonText.Of(items),
        _ => JsonText.Of(value),
    };

    // As SQLite reads the name of a type, https://sqlite.org/datatype3.html, where a name without any of these holds numbers too.
    private static bool HoldsNumbers(string type) => type.Contains("INT", StringComparison.Ordinal)
        || !(type.Contains("CHAR", StringComparison.Ordinal) || type.Contains("CLOB", StringComparison.Ordinal) || type.Contains("TEXT", StringComparison.Ordinal));
}
