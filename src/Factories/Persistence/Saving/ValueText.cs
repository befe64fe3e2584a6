using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A value as a text that a database reads.</summary>
internal static class ValueText
{
    public static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("o", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("o", CultureInfo.InvariantCulture),
        byte[] bytes => $"\\x{Convert.ToHexString(bytes)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => JsonText.Of(items),
        _ => value.ToString() ?? "",
    };
}

/// <summary>A value as JSON; a text is taken for JSON already.</summary>
internal static class JsonText
{
    public static string Of(object value) => value switch
    {
        string text => text,
        JsonNode node => node.ToJsonString(),
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        _ => JsonSerializer.Serialize(value),
    };
}

/// <summary>A list as an array of PostgreSQL, <c>{"one","two"}</c>.</summary>
internal static class ArrayText
{
    public static string Of(object value)
        => value is string text ? text : $"{{{string.Join(',', ((IEnumerable)value).Cast<object?>().Select(Element))}}}";

    private static string Element(object? item) => item switch
    {
        null => "NULL",
        IEnumerable and not (string or byte[]) => Of(item),
        _ => $"\"{ValueText.Of(item).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };
}
