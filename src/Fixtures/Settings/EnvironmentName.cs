using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>The name of test settings, <c>group.subgroup.environment</c>: it says which files are merged.</summary>
/// <param name="Group">The folder below <c>settings</c>.</param>
/// <param name="Subgroup">The folder below the group's.</param>
/// <param name="Environment">The file in it, without its ending.</param>
internal sealed partial record EnvironmentName(string Group, string Subgroup, string Environment)
{
    /// <summary>The name of the files that hold for all environments of their folder.</summary>
    public const string General = "general";

    /// <summary>Reads a name.</summary>
    /// <returns>Null for a text of any other shape.</returns>
    public static EnvironmentName? TryParse(string text)
        => Shape().Match(text) is { Success: true } match && match.Groups["environment"].Value is var environment && environment != General
            ? new EnvironmentName(match.Groups["group"].Value, match.Groups["subgroup"].Value, environment)
            : null;

    public override string ToString() => $"{Group}.{Subgroup}.{Environment}";

    // The parts become names of folders and files: no separators, no dots that lead elsewhere.
    [GeneratedRegex(@"^(?<group>[A-Za-z0-9_-]+)\.(?<subgroup>[A-Za-z0-9_-]+)\.(?<environment>[A-Za-z0-9_-]+)\z")]
    private static partial Regex Shape();
}
