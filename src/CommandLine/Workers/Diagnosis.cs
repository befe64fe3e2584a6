using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Workers;

/// <summary>Why a suite does not run here, in words that say what to do.</summary>
internal static class Diagnosis
{
    private const int MissingFramework = 150;

    /// <summary>The worker process ended before it could load the suite.</summary>
    public static string DidNotStart(SuiteAssembly suite, int exitCode, string errors)
        => exitCode == MissingFramework
            ? $"The suite '{suite.Name}' needs a .NET runtime that is not installed here.\n{Wanted(errors)}\n"
                + "Install that runtime, or build the suite for one that is installed (--framework chooses among several targets)."
            : $"The suite '{suite.Name}' did not start: its process ended with exit code {exitCode}.\n{Excerpt(errors)}\n"
                + "Check that `dotnet test` runs it.";

    /// <summary>The suite's tests could not be listed.</summary>
    public static string DiscoveryFailed(SuiteAssembly suite, string errors)
        => $"The tests of '{suite.Name}' could not be listed.\n{Excerpt(errors)}\nCheck that `dotnet test --list-tests` lists them.";

    /// <summary>Listing the tests took too long.</summary>
    public static string DiscoveryHung(SuiteAssembly suite, TimeSpan patience)
        => $"The tests of '{suite.Name}' were not listed within {patience.TotalSeconds:0.###} seconds: perhaps a member that gives a theory its rows never ends.\n"
            + "Check that `dotnet test --list-tests` lists them, or give it longer with --hang-timeout.";

    // Of the host's long explanation, the lines that name what it looked for and what it found.
    private static string Wanted(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Where(line =>
            line.StartsWith("Framework:", StringComparison.Ordinal) || line.Contains(" at [", StringComparison.Ordinal)).Select(line => "  " + line));
    }

    private static string Excerpt(string errors)
    {
        const int Lines = 12;
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Take(Lines).Select(line => "  " + line.TrimEnd()));
    }
}
