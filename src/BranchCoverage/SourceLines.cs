using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage;

/// <summary>Reads the lines of a source file; null where it cannot be read.</summary>
internal delegate IReadOnlyList<string>? ReadSource(FileCoverage file);

/// <summary>The source files of this machine.</summary>
internal static partial class SourceLines
{
    /// <summary>Reads them from where they lie; null where that is unknown, or nothing is there.</summary>
    public static IReadOnlyList<string>? Read(FileCoverage file)
    {
        try
        {
            return file.FullPath is { } path && File.Exists(path) ? Split(File.ReadAllText(path)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lines of a text, divided where the compiler divides them.</summary>
    public static IReadOnlyList<string> Split(string text) => LineBreak().Split(text);

    [GeneratedRegex("\r\n|[\r\n\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();
}
