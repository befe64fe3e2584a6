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
    private static readonly WordList Digits = Letters('0', '9');
    private static readonly WordList HighDigits = Letters('2', '9');
    private static readonly WordList Capitals = Letters('A', 'Z');

    private readonly Part[] _parts;

    private Format(Part[] parts) => _parts = parts;

    private delegate void Part(ref RandomStream stream, ref DefaultInterpolatedStringHandler text);

    /// <summary>Whether a text is more than itself.</summary>
    public static bool IsOne(string text) => text.AsSpan().IndexOfAny('#', '!', '?') >= 0;

    /// <summary>Reads a format.</summary>
    /// <param name="text">As Bogus has it.</param>
    /// <param name="words">Finds the texts of a key.</param>
    public static Format Of(string text, Func<string, Words> words)
    {
        var parts = new List<Part>();
        var end = 0;
        foreach (Match token in Token().Matches(text))
        {
            AddLiteral(text[end..token.Index]);
            parts.Add(PartOf(token, words));
            end = token.Index + token.Length;
        }

        AddLiteral(text[end..]);
        return new Format([.. parts]);

        void AddLiteral(string literal)
        {
            if (literal.Length > 0)
                parts.Add((ref _, ref written) => written.AppendLiteral(literal));
        }
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
        '#' => Digits.Append,
        '!' => HighDigits.Append,
        _ => Capitals.Append,
    };

    private static WordList Letters(char first, char last) => new([.. Enumerable.Range(first, last - first + 1).Select(letter => ((char)letter).ToString())]);

    [GeneratedRegex(@"#\{(?<key>[^}]+)\}|[#!?]")]
    private static partial Regex Token();
}
