using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Settings;

/// <summary>What the configuration binder makes of a type.</summary>
internal static class SettingType
{
    /// <summary>Whether a value of the type is made from one text.</summary>
    public static bool IsText(Type type) => type == typeof(object) || type == typeof(byte[]) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <summary>Whether the binder can make a value of the type from a text.</summary>
    public static bool Takes(Type type, string? text)
    {
        try
        {
            _ = new ConfigurationBuilder().AddInMemoryCollection([new("value", text)]).Build().GetSection("value").Get(type);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The type of a list's items or of a dictionary's values; null for what is neither.</summary>
    public static Type? Element(Type type) => type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1]
        : null;

    /// <summary>The properties that are bound: set, filled where they stand, or taken by the constructor.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0 && property.CanRead
            && (property.CanWrite || !IsText(property.PropertyType) || IsTakenByConstructor(property, type)));

    /// <summary>The key that a property is bound from.</summary>
    /// <param name="property">The property.</param>
    /// <param name="section">The key of the section that its type is bound to.</param>
    public static string KeyOf(PropertyInfo property, string section)
        => ConfigurationPath.Combine(section, property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name);

    /// <summary>The type in words.</summary>
    public static string Title(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } choice => $"{TypeText.Simple(choice)}: {string.Join(", ", Enum.GetNames(choice))}",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(TimeSpan) => "time span, as in '00:00:30'",
        var plain when plain == typeof(Uri) => "URL",
        var plain when plain == typeof(double) || plain == typeof(float) || plain == typeof(decimal) => "number",
        { IsPrimitive: true } plain when plain != typeof(char) => "whole number that fits",
        var other => TypeText.Simple(other),
    };

    private static bool IsTakenByConstructor(PropertyInfo property, Type type) => type.GetConstructors() is [var only]
        && only.GetParameters().Any(parameter => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
}
