using System.Globalization;
using System.Text.RegularExpressions;

namespace Shakeout.CommandLine.Suites;

/// <summary>Chooses among the target frameworks of a project.</summary>
internal static partial class TargetFrameworkChoice
{
    /// <summary>The oldest .NET whose suites run here.</summary>
    public static readonly Version Oldest = new(8, 0);

    /// <summary>The newest framework that the newest runtime here runs, or null when none does.</summary>
    /// <param name="frameworks">The project's target frameworks.</param>
    /// <param name="runtime">The version of the newest runtime known to be here.</param>
    public static string? Newest(IEnumerable<string> frameworks, Version runtime)
    {
        var runnable = frameworks
            .Select(framework => (Name: framework, Version: VersionOf(framework)))
            .Where(framework => framework.Version is not null && framework.Version >= Oldest)
            .ToArray();
        return runnable
            .OrderByDescending(framework => framework.Version!.Major <= runtime.Major)
            .ThenByDescending(framework => framework.Version)
            .Select(framework => framework.Name)
            .FirstOrDefault();
    }

    private static Version? VersionOf(string framework)
        => Net().Match(framework) is { Success: true } match
            ? new Version(int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["minor"].Value, CultureInfo.InvariantCulture))
            : null;

    // With a platform (net8.0-windows) only there, and never preferred: such a suite is asked for by name.
    [GeneratedRegex(@"^net(?<major>\d{1,3})\.(?<minor>\d{1,3})$")]
    private static partial Regex Net();
}
