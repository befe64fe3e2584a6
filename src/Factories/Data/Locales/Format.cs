using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Data.Locales;

/// <summary>
/// One format of Bogus, read once instead of at each draw: <c>#{key}</c> is a text of that key, <c>#</c> a digit, <c>!</c> a digit
/// from 2, <c>?</c> a capital letter, and all else stands for itself.
/// </summary>
internal sealed partial class Format
{
    private readonly Part[] _parts;

    private Format(Part[] parts) => _parts = parts;

    private delegate void Part(ref RandomStream stream, ref DefaultInterpolatedStringHandler text);

    /// <summary>Whether a text is more than itself.</summary>
    public static bool IsOne(string text) => Token().IsMatch(text);

    /// <summary>Reads a format.</summary>
    /// <param name="text">As Bogus has it.</param>
    /// <param name="words">Finds the texts of a key.</param>
    public static Format Of(string text, Func<string, Words> words)
    {
        var parts = new List<Part>();
        var end = 0;
        foreach (Match token in Token().Matches(text))
        {
            parts.Add(Literal(text[end..token.Index]));
            parts.Add(PartOf(token, words));
            end = token.Index + token.Length;
        }

        return new Format([.. parts, Literal(text[end..])]);
    }

    /// <summary>Draws each part.</summary>
    public void Append(ref RandomStream stream, ref DefaultInterpolatedStringHandler text)
    {
        foreach (var part in _parts)
            part(ref stream, ref text);
    }

    private static Part PartOf(Match token, Func<string, Words> words) => token.Value[0] switch
    {
        '#' when token.Groups["key"] is { Success: true } key => words(key.Value).Append,
        '#' => Letter('0', 10),
        '!' => Letter('2', 8),
        _ => Letter('A', 26),
    };

    private static Part Letter(char first, ulong count)
        => (ref stream, ref text) => text.AppendFormatted((char)(first + stream.Below(count)));

    private static Part Literal(string words) => (ref _, ref text) => text.AppendLiteral(words);

    [GeneratedRegex(@"#\{(?<key>[^}]+)\}|[#!?]")]
    private static partial Regex Token();
}
