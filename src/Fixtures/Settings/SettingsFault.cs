using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>Something wrong with a setting.</summary>
/// <param name="Key">The setting's key.</param>
/// <param name="Text">What is wrong and what to do, a line or several.</param>
internal sealed record SettingsFault(string Key, string Text)
{
    /// <summary>One message of all faults, sorted by key; null when there are none.</summary>
    public static string? Message(EnvironmentName name, IEnumerable<SettingsFault> faults)
    {
        SettingsFault[] sorted = [.. faults.Distinct().OrderBy(fault => fault.Key, ConfigurationKeyComparer.Instance).ThenBy(fault => fault.Text, StringComparer.Ordinal)];
        return sorted.Length == 0 ? null
            : $"Settings '{name}' cannot be used: {sorted.Length} {(sorted.Length == 1 ? "fault" : "faults")}.\n"
                + string.Join('\n', sorted.SelectMany(fault => fault.Text.Split('\n')).Select(line => "  " + line));
    }
}
