namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>Quotes words for a POSIX shell: what is pasted arrives as it was printed.</summary>
internal static class PosixQuoting
{
    private const string PlainMarks = "_-./:,+@%=";

    /// <summary>The word itself if no shell changes it, else the word in single quotes.</summary>
    public static string Quote(string word)
        => word.Length > 0 && word.All(IsPlain) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char character)
        => char.IsAsciiLetterOrDigit(character) || PlainMarks.Contains(character, StringComparison.Ordinal);
}
