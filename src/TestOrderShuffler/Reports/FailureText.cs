using System.Globalization;
using System.Text.RegularExpressions;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>Reads the text of a failure: the message first, then the stack trace.</summary>
internal static partial class FailureText
{
    /// <summary>The first line of the message.</summary>
    public static string FirstLine(string failure) => Lines(failure).FirstOrDefault(string.Empty);

    /// <summary>The first lines of the message without the stack trace, fit for a terminal.</summary>
    public static IReadOnlyList<string> MessageLines(string failure, int most)
        => [.. Lines(failure).TakeWhile(line => !StackTraceLine().IsMatch(line)).Take(most).Select(Printable)];

    /// <summary>The places in the sources that the stack trace names, the nearest to the failure first.</summary>
    public static IEnumerable<SourcePlace> Sources(string failure)
        => SourceOfFrame().Matches(failure).Select(match =>
            new SourcePlace(match.Groups["file"].Value, int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Lines(string failure)
        => failure.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);

    private static string Printable(string line)
        => string.Concat(line.Select(character => character == '\t' ? ' ' : char.IsControl(character) ? '\uFFFD' : character));

    [GeneratedRegex(@"^\s+at \S|^--- End of |^-----")]
    private static partial Regex StackTraceLine();

    [GeneratedRegex(@"^\s+at .+ in (?<file>[^\r\n]+):line (?<line>\d{1,9})\r?$", RegexOptions.Multiline)]
    private static partial Regex SourceOfFrame();
}

/// <summary>A line of a source file.</summary>
internal sealed record SourcePlace(string File, int Line);
