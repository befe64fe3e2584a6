using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Machine;

/// <summary>A test's name as part of a folder's name: class and method, in letters that every file system takes.</summary>
internal static partial class FolderName
{
    /// <summary>Short, because paths of Unix sockets may have about a hundred bytes in all.</summary>
    private const int Longest = 30;

    public static string For(string test)
    {
        var name = test.Split('(')[0];
        var words = Odd().Replace(string.Join('.', name.Split('.').TakeLast(2)), "-").Trim('-', '.');
        return words.Length == 0 ? "test" : words[..Math.Min(words.Length, Longest)].TrimEnd('-', '.');
    }

    [GeneratedRegex("[^A-Za-z0-9_.]+")]
    private static partial Regex Odd();
}
