using System.Text.RegularExpressions;

namespace Shakeout.Docs.Tests;

/// <summary>The regions of compiled files, without the indentation that all their lines share.</summary>
internal static partial class SampleRegion
{
    public static IReadOnlySet<string> All() => new[] { "samples", "tests/Docs.Tests/Snippets" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .SelectMany(file => Region().Matches(File.ReadAllText(file)))
        .Select(match => Outdented(match.Groups["text"].Value))
        .ToHashSet();

    private static string Outdented(string text)
    {
        var lines = text.TrimEnd().Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indentation ? line[indentation..] : string.Empty) + "\n"));
    }

    [GeneratedRegex(@"^ *#region [^\n]*\n(?<text>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
