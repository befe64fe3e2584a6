using System.Text.RegularExpressions;

namespace Shakeout.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Language">What stands after the fence.</param>
/// <param name="Text">The block without its fences, with the indentation of a list item taken away.</param>
internal sealed partial record CodeBlock(string Page, string Language, string Text)
{
    public static IEnumerable<CodeBlock> All(string language) => Repository.Pages.SelectMany(Of).Where(block => block.Language == language);

    public static IEnumerable<CodeBlock> Of(string page) => Fenced().Matches(Repository.Read(page))
        .Select(match => new CodeBlock(page, match.Groups["language"].Value, Outdented(match)));

    private static string Outdented(Match match)
        => match.Groups["text"].Value.Replace("\n" + match.Groups["indentation"].Value, "\n", StringComparison.Ordinal)[match.Groups["indentation"].Length..];

    public override string ToString() => $"{Page}:\n{Text}";

    [GeneratedRegex(@"^(?<indentation> *)```(?<language>\w*)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
