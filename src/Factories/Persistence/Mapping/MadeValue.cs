using System.Globalization;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>What a database made, as the type of the member that it goes to.</summary>
internal static class MadeValue
{
    public static object As(object value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsInstanceOfType(value))
            return value;
        if (target.IsEnum)
            return value is string name ? Enum.Parse(target, name, ignoreCase: true) : Enum.ToObject(target, value);
        return (value, target) switch
        {
            (string text, _) when target == typeof(Guid) => Guid.Parse(text),
            (byte[] bytes, _) when target == typeof(Guid) => new Guid(bytes),
            (string text, _) when target == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            (DateTime time, _) when target == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(time, time.Kind is DateTimeKind.Unspecified ? DateTimeKind.Utc : time.Kind)),
            (string text, _) when target == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
            (DateTime time, _) when target == typeof(DateOnly) => DateOnly.FromDateTime(time),
            (string text, _) when target == typeof(TimeOnly) => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
            (string text, _) when target == typeof(TimeSpan) => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
            _ => Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
        };
    }
}
