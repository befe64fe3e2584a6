namespace Shakeout.CommandLine.Suites;

/// <summary>Which packages make a project one of tests.</summary>
internal static class TestPackages
{
    // Libraries of test code take xunit.assert or xunit.extensibility.*: they hold no tests of their own.
    private static readonly string[] Xunit =
    [
        "xunit", "xunit.v3", "xunit.v3.mtp-v1", "xunit.v3.mtp-v2", "xunit.v3.mtp-off",
        "xunit.core", "xunit.v3.core", "xunit.v3.core.mtp-v1", "xunit.v3.core.mtp-v2", "xunit.v3.core.mtp-off", "xunit.runner.visualstudio", "Microsoft.NET.Test.Sdk",
    ];

    private static readonly string[] Others = ["NUnit", "MSTest", "TUnit"];

    /// <summary>Whether the packages are those of a suite that could be xunit's.</summary>
    public static bool RunsXunit(IEnumerable<string> packages) => packages.Any(package => Xunit.Contains(package, StringComparer.OrdinalIgnoreCase));

    /// <summary>The test framework among the packages when it is not xunit, else null.</summary>
    public static string? Other(IReadOnlyList<string> packages)
        => packages.Any(package => package.StartsWith("xunit", StringComparison.OrdinalIgnoreCase))
            ? null
            : Others.FirstOrDefault(other => packages.Any(package => package.StartsWith(other, StringComparison.OrdinalIgnoreCase)));
}
