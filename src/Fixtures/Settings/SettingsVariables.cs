using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>The environment variables that say something of test settings.</summary>
internal static class SettingsVariables
{
    /// <summary>The variable that names the environment.</summary>
    public const string Environment = "SHAKEOUT_SETTINGS";

    private const string Prefix = Environment + Separator;
    private const string Separator = "__";

    /// <summary>The values that variables give: <c>SHAKEOUT_SETTINGS__Shop__Port</c> gives <c>Shop:Port</c>.</summary>
    public static IEnumerable<StatedValue> Values(IReadOnlyDictionary<string, string> variables)
        => from variable in variables.OrderBy(variable => variable.Key, StringComparer.Ordinal)
           where IsOne(variable.Key)
           select new StatedValue(KeyOf(variable.Key), variable.Value, variable.Key);

    /// <summary>The variable that gives a key its value.</summary>
    public static string Of(string key) => Prefix + key.Replace(ConfigurationPath.KeyDelimiter, Separator, StringComparison.Ordinal);

    /// <summary>Whether a variable gives a value.</summary>
    public static bool IsOne(string variable) => variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && variable.Length > Prefix.Length;

    private static string KeyOf(string variable) => variable[Prefix.Length..].Replace(Separator, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
