using Microsoft.Extensions.Configuration;
using Shakeout.Fixtures.Wording;

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
            : $"Settings '{name}' cannot be used: {Counted.Of(sorted.Length, "fault")}.\n"
                + string.Join('\n', sorted.SelectMany(fault => fault.Lines()).Select(line => "  " + line));
    }

    /// <summary>A key may hold anything that a file can: it is shown on one line, as values are.</summary>
    private IEnumerable<string> Lines()
    {
        var text = Key.Length == 0 ? Text : Text.Replace(Key, ControlCharacters.Shown(Key), StringComparison.Ordinal);
        return text.Split('\n').Select(ControlCharacters.Shown);
    }
}
