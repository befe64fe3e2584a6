using System.Collections;
using System.Globalization;

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
