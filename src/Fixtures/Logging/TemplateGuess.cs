namespace Shakeout.Fixtures.Logging;

/// <summary>The template that two messages of one place were probably meant to have.</summary>
/// <remarks>
/// Word by word: where the two differ, a value was filled in. Messages of different length are compared from both ends, and
/// all between is one value.
/// </remarks>
internal static class TemplateGuess
{
    public static string From(string left, string right)
    {
        var words = left.Split(' ');
        var others = right.Split(' ');
        var guess = words.Length == others.Length ? WordByWord(words, others) : FromBothEnds(words, others);
        return Named(string.Join(' ', guess));
    }

    private static IEnumerable<string> WordByWord(string[] words, string[] others)
        => words.Zip(others, (word, other) => word == other ? Escaped(word) : Hole(word, other));

    private static IEnumerable<string> FromBothEnds(string[] words, string[] others)
    {
        var shorter = Math.Min(words.Length, others.Length);
        var head = words.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = Enumerable.Reverse(words).Zip(Enumerable.Reverse(others)).Take(shorter - head).TakeWhile(pair => pair.First == pair.Second).Count();
        return [.. words[..head].Select(Escaped), "\0", .. words[^tail..].Select(Escaped)];
    }

    /// <summary>Keeps what stands around a value and is not part of it: <c>(5),</c> and <c>(7),</c> are <c>({Value}),</c>.</summary>
    private static string Hole(string word, string other)
    {
        var shorter = Math.Min(word.Length, other.Length);
        var head = word.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        while (head > 0 && (char.IsLetterOrDigit(word[head - 1]) || (head > 1 && char.IsDigit(word[head - 2]))))
            head--;
        var tail = word.Reverse().Zip(other.Reverse()).Take(shorter - head).TakeWhile(pair => pair.First == pair.Second).Count();
        while (tail > 0 && (char.IsLetterOrDigit(word[^tail]) || (tail > 1 && char.IsDigit(word[^(tail - 1)]))))
            tail--;
        return $"{Escaped(word[..head])}\0{Escaped(word[^tail..])}";
    }

    private static string Escaped(string text)
        => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Named(string guess)
    {
        var parts = guess.Split('\0');
        return parts.Length == 2
            ? string.Join("{Value}", parts)
            : parts[0] + string.Concat(parts.Skip(1).Select((part, index) => $"{{Value{index + 1}}}{part}"));
    }
}
