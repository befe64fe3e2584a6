using System.Collections;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence.PostgreSql;

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
