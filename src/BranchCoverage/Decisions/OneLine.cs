using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>Source text as it is said in a sentence: without breaks and comments.</summary>
internal static partial class OneLine
{
    /// <summary>The text on one line.</summary>
    public static string Of(string text) => text.Contains('\n', StringComparison.Ordinal) ? Break().Replace(Comment().Replace(text, ""), " ").Trim() : text;

    [GeneratedRegex(@"\s*\r?\n\s*")]
    private static partial Regex Break();

    [GeneratedRegex(@"//[^\n""]*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
