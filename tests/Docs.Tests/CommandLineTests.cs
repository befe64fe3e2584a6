using System.Text.RegularExpressions;

namespace Shakeout.Docs.Tests;

/// <summary>The command line that the pages speak of is the one that the tool has.</summary>
public sealed partial class CommandLineTests
{
    private const string Page = "docs/reference/command-line.md";

    [Theory]
    [InlineData("shuffle")]
    [InlineData("replay")]
    [InlineData("fixtures")]
    [InlineData("coverage")]
    [InlineData("settings")]
    public async Task Reference_has_every_option_of(string verb)
    {
        var help = await BuiltProgram.ShakeoutAsync(verb, "--help");
        var section = Repository.Read(Page).Split($"\n## shakeout {verb}\n")[1].Split("\n## ")[0];

        Rows().Matches(section).Select(row => $"{row.Groups["option"].Value} | {row.Groups["text"].Value}".Replace(@"\|", "|", StringComparison.Ordinal))
            .ShouldBe(HelpLine().Matches(help.Output).Select(line => $"{line.Groups["option"].Value} | {line.Groups["text"].Value}"));
    }

    [Fact]
    public async Task Commands_on_the_pages_use_options_that_there_are()
    {
        Dictionary<string, string> help = new()
        {
            ["shuffle"] = (await BuiltProgram.ShakeoutAsync("shuffle", "--help")).Output,
            ["replay"] = (await BuiltProgram.ShakeoutAsync("replay", "--help")).Output,
            ["fixtures"] = (await BuiltProgram.ShakeoutAsync("fixtures", "--help")).Output,
            ["coverage"] = (await BuiltProgram.ShakeoutAsync("coverage", "--help")).Output,
            ["settings"] = (await BuiltProgram.ShakeoutAsync("settings", "--help")).Output,
        };
        var calls = Repository.Pages.SelectMany(page => Call().Matches(Repository.Read(page))).ToList();

        calls.ShouldNotBeEmpty();
        calls.SelectMany(call => Option().Matches(call.Value)
                .Where(option => !help[call.Groups["verb"].Value].Contains($" {option.Value} ", StringComparison.Ordinal)))
            .Select(option => option.Value).ShouldBeEmpty();
    }

    /// <summary><c>| `--orders` N | How many … |</c></summary>
    [GeneratedRegex(@"^\| `(?<option>-[^`]+)` \| (?<text>.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"^  (?<option>-.+?)  +(?<text>\S.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex HelpLine();

    [GeneratedRegex(@"shakeout (?<verb>shuffle|replay|fixtures|coverage|settings) [^\n`]*")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<= )--[a-z][a-z-]*")]
    private static partial Regex Option();
}
