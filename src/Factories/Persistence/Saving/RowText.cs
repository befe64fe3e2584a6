using System.Collections;
using System.Globalization;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A row in a message: <c>id = 7, number = 'ORD-000007', customer_id = null</c>.</summary>
internal static class RowText
{
    private const int Longest = 60;

    public static string Of(Row row) => string.Join(", ", row.Map.Columns.Select(column => $"{column.Column.Name} = {Of(row.Values[column.Column.Ordinal])}"));

    private static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"'{Short(text)}'",
        bool flag => flag ? "true" : "false",
        byte[] bytes => $"{bytes.Length} bytes",
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable number => Short(number.ToString(null, CultureInfo.InvariantCulture)),
        IEnumerable items => Short($"[{string.Join(", ", items.Cast<object?>().Take(Longest).Select(Of))}]"),
        _ => Short(value.ToString() ?? ""),
    };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings("\\n");
        return line.Length > Longest ? string.Concat(line.AsSpan(0, Longest), "…") : line;
    }
}
