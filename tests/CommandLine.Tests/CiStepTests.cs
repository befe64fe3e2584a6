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

        (await tool.RunAsync([.. WordsOf(file).Select(word => word == "." ? ScriptedTool.BuiltSuite : word)])).ShouldBe(ExitCode.Clean);

        tool.Folder.Files().ShouldBe(["shuffle/orders/order-001.txt", "shuffle/report.json", "shuffle/report.md", "shuffle/report.xml"]);
    }

    [Theory]
    [InlineData("github-actions-coverage.yml")]
    [InlineData("gitlab-ci-coverage.yml")]
    [InlineData("azure-pipelines-coverage.yml")]
    public async Task Cover_and_keep_every_report(string file)
    {
        using var tool = new ScriptedTool();
        Directory.CreateDirectory(tool.Folder["coverage"]);
        File.WriteAllText(tool.Folder["run.info"], "SF:Rates.cs\nDA:1,1\nend_of_record\n");

        // The reading of a report stands for the run of a suite.
        (await tool.RunAsync([.. WordsOf(file), "--report", tool.Folder["run.info"]])).ShouldBe(ExitCode.Clean);

        tool.Folder.Files().ShouldBe(
        [
            "coverage.ratchet.json", "coverage/cobertura.xml", "coverage/coverage.html", "coverage/coverage.json",
            "coverage/coverage.md", "coverage/coverage.sarif", "run.info",
        ]);
    }

    private static string[] WordsOf(string file)
        => Call().Match(Continuation().Replace(File.ReadAllText(Path.Combine(Ci(), file)), " ")).Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Ci([CallerFilePath] string here = "") => Path.GetFullPath("../../ci", Path.GetDirectoryName(here)!);

    [GeneratedRegex(@"shakeout -- (?<words>(shuffle|coverage) [^\r\n]+)")]
    private static partial Regex Call();

    /// <summary>A backslash at the end of a line, or the folded lines of a YAML text, which go on with an option.</summary>
    [GeneratedRegex(@"\s*\\?\n\s*(?=--)")]
    private static partial Regex Continuation();
}
