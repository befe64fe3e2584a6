using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>The parts of a setting's key.</summary>
internal static class SettingKey
{
    /// <summary>The last part of a key that is no index: <c>Hosts</c> in <c>Kafka:Hosts:0</c>.</summary>
    public static string LastName(string key) => key.Split(':').LastOrDefault(part => !IsIndex(part)) ?? string.Empty;

    /// <summary>The key of the list that a key is an item of; any other key as it is.</summary>
    public static string WithoutIndex(string key) => IsIndex(ConfigurationPath.GetSectionKey(key)) ? ConfigurationPath.GetParentPath(key) ?? string.Empty : key;

    /// <summary>Whether a key is a section's, or lies below it.</summary>
    public static bool IsWithin(string key, string section)
        => (key + ConfigurationPath.KeyDelimiter).StartsWith(section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);

    private static bool IsIndex(string part) => part.All(char.IsAsciiDigit);
}
