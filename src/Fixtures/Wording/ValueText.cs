using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Shakeout.Fixtures.Wording;

/// <summary>How a value of the user is shown in a message: on one line, the same on every machine.</summary>
internal static class ValueText
{
    private const int MostItems = 10;
    private const int MostLetters = 200;

    /// <summary>Shows a value: strings in quotes, collections item by item, plain objects by their properties.</summary>
    public static string Of(object? value) => Of(value, depth: 0);

    /// <summary>A text of several lines on one.</summary>
    public static string OnOneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Of(object? value, int depth)
    {
        try
        {
            return Shortened(Shown(value, depth).ReplaceLineEndings("\\n"));
        }
        catch (Exception error)
        {
            // The user's ToString or property: what it throws must not hide the failure that is being told.
            return $"{TypeText.Of(value!.GetType())} ({TypeText.Of(error.GetType())} while it was shown)";
        }
    }

    private static string Shown(object? value, int depth) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        bool flag => flag ? "true" : "false",
        Type type => TypeText.Of(type),
        Exception error => ErrorText.Of(error),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index], depth + 1)))})",
        DictionaryEntry entry => $"{Of(entry.Key, depth + 1)}: {Of(entry.Value, depth + 1)}",
        ICollection items => $"[{Items(items, depth)}]",
        _ when SaysItself(value.GetType()) => value.ToString() ?? "",
        _ when depth > 0 || value is IEnumerable or Delegate => TypeText.Of(value.GetType()),
        _ => Properties(value),
    };

    private static string Items(ICollection items, int depth)
    {
        var shown = items.Cast<object?>().Take(MostItems).Select(item => Of(item, depth + 1));
        return string.Join(", ", items.Count > MostItems ? shown.Append($"… {items.Count} in all") : shown);
    }

    private static string Properties(object value)
    {
        var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(property => $"{property.Name} = {Of(property.GetValue(value), depth: 1)}").ToList();
        var name = TypeText.Of(value.GetType());
        return properties.Count == 0 ? name : $"{name} {{ {string.Join(", ", properties)} }}";
    }

    private static bool SaysItself(Type type)
        => type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring
            && declaring != typeof(object) && declaring != typeof(ValueType);

    private static string Shortened(string text) => text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters), "…");
}
