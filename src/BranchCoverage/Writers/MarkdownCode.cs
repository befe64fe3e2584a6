using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>Code in Markdown, whatever marks it holds.</summary>
internal static partial class MarkdownCode
{
    /// <summary>Code in a cell of a table, on one line.</summary>
    public static string Of(string text)
    {
        var line = LineBreaks().Replace(text, " ");
        var longest = Ticks().Matches(line).Select(run => run.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', longest + 1);
        var space = longest > 0 ? " " : "";
        // A table is divided before code is read: a bar must be escaped there, and only a bar.
        return $"{fence}{space}{line.Replace("|", "\\|", StringComparison.Ordinal)}{space}{fence}";
    }

    [GeneratedRegex("[\r\n]+")]
    private static partial Regex LineBreaks();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
