using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Shakeout.CommandLine.Tests;

/// <summary>The ready steps of ci/ call the tool with words that it knows.</summary>
public sealed partial class CiStepTests
{
    [Theory]
    [InlineData("github-actions.yml")]
    [InlineData("gitlab-ci.yml")]
    [InlineData("azure-pipelines.yml")]
    public async Task Shuffle_and_keep_every_report(string file)
    {
        using var tool = new ScriptedTool();
        Directory.CreateDirectory(tool.Folder["shuffle"]);
        var command = ShuffleCall().Match(Continuation().Replace(File.ReadAllText(Path.Combine(Ci(), file)), " ")).Groups["words"].Value;

        (await tool.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "." ? ScriptedTool.BuiltSuite : word)]))
            .ShouldBe(ExitCode.Clean);

        tool.Folder.Files().ShouldBe(["shuffle/orders/order-001.txt", "shuffle/report.json", "shuffle/report.md", "shuffle/report.xml"]);
    }

    private static string Ci([CallerFilePath] string here = "") => Path.GetFullPath("../../ci", Path.GetDirectoryName(here)!);

    [GeneratedRegex(@"shakeout -- (?<words>shuffle [^\r\n]+)")]
    private static partial Regex ShuffleCall();

    /// <summary>A backslash at the end of a line, or the folded lines of a YAML text, which go on with an option.</summary>
    [GeneratedRegex(@"\s*\\?\n\s*(?=--)")]
    private static partial Regex Continuation();
}
