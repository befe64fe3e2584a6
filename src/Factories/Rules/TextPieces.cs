using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Shakeout.Factories.Rules;

/// <summary>What the compiler makes of an interpolated string: the texts between its holes, and how each hole is written.</summary>
internal sealed partial class TextPieces
{
    private readonly string[] _before;
    private readonly string _after;
    private readonly int[] _alignments;
    private readonly string?[] _formats;

    private TextPieces(string[] before, string after, int[] alignments, string?[] formats)
    {
        _before = before;
        _after = after;
        _alignments = alignments;
        _formats = formats;
        Length = before.Sum(text => text.Length) + after.Length;
    }

    /// <summary>How long all texts are.</summary>
    public int Length { get; }

    /// <summary>Reads a composite format whose holes are numbered in order; null for others.</summary>
    public static TextPieces? Read(string format, int holes)
    {
        var found = Hole().Matches(format);
        if (found.Count != holes || found.Select((hole, index) => hole.Groups["index"].Value != index.ToString(CultureInfo.InvariantCulture)).Any(other => other))
            return null;
        var start = 0;
        var before = new string[holes];
        foreach (var (hole, index) in found.Select((hole, index) => (hole, index)))
        {
            before[index] = Unescaped(format[start..hole.Index]);
            start = hole.Index + hole.Length;
        }

        return new(
            before, Unescaped(format[start..]),
            [.. found.Select(hole => int.TryParse(hole.Groups["alignment"].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var alignment) ? alignment : 0)],
            [.. found.Select(hole => hole.Groups["format"] is { Success: true, Value: var value } ? value : null)]);
    }

    /// <summary>Writes the text before a hole, and its value.</summary>
    public void Append<T>(ref DefaultInterpolatedStringHandler handler, int hole, T value)
    {
        handler.AppendLiteral(_before[hole]);
        handler.AppendFormatted(value, _alignments[hole], _formats[hole]);
    }

    /// <summary>Writes the text after the last hole.</summary>
    public string End(ref DefaultInterpolatedStringHandler handler)
    {
        handler.AppendLiteral(_after);
        return handler.ToStringAndClear();
    }

    private static string Unescaped(string text) => text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    // A brace that stands for itself is doubled: a hole is opened by an odd one.
    [GeneratedRegex(@"(?<=(?<!\{)(\{\{)*)\{(?<index>\d+)(,(?<alignment>-?\d+))?(:(?<format>[^{}]*))?\}")]
    private static partial Regex Hole();
}
