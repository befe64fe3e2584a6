using System.Text.RegularExpressions;

namespace Shakeout.CommandLine.Suites;

/// <summary>Finds the errors in what a build printed.</summary>
internal static partial class CompilerErrors
{
    /// <summary>The first error, indented, and how many more there are.</summary>
    public static string Shown(DotnetResult result, string project)
    {
        string[] errors = [.. ErrorLine().Matches(result.Output + "\n" + result.Error).Select(match => Short(match.Value, project)).Distinct()];
        return errors switch
        {
            [] => "  " + LastLine(result),
            [var only] => "  " + only,
            [var first, ..] => $"  {first}\n  and {errors.Length - 1} more",
        };
    }

    /// <summary>Without the project at the end, and with the file relative to the project's folder.</summary>
    private static string Short(string line, string project)
        => ProjectAtEnd().Replace(line.Trim(), string.Empty)
            .Replace(Path.GetDirectoryName(project) + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

    private static string LastLine(DotnetResult result)
        => (result.Output + "\n" + result.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault($"dotnet ended with exit code {result.ExitCode} and said nothing.");

    [GeneratedRegex(@"^.*\berror\b( [A-Za-z]+\d+)? ?:.*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@" \[[^\[\]]+proj(::[^\[\]]+)?\]$")]
    private static partial Regex ProjectAtEnd();
}
