using System.Text;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>The report as a summary for a pull request.</summary>
internal static class MarkdownReport
{
    private const int FailureLines = 4;

    /// <summary>The whole report as text.</summary>
    public static string Write(RunReport run)
    {
        var page = new StringBuilder();
        page.Append($"## {(run.IsRed ? "❌" : "✅")} Shakeout: do the tests depend on each other?\n");
        foreach (var suite in run.Suites)
            AppendSuite(page, suite);
        return page.ToString();
    }

    private static void AppendSuite(StringBuilder page, ReportedSuite suite)
    {
        var report = suite.Report;
        string Name(TestCase test) => Code(suite.ShortName(test));

        page.Append($"\n### {suite.Name}: {report.InWords()}\n\n");
        page.Append($"{suite.FrameworkTitle}, {Sentences.Counted(report.Tests, "test")}, {Sentences.Counted(report.Orders, "random order")}, seed `{report.Seed}`{(report.Interrupted ? ", stopped early" : "")}\n");
        foreach (var finding in report.Findings)
            AppendFinding(page, finding, suite);
        foreach (var entry in report.AlwaysFailing)
        {
            page.Append($"\n#### ❌ {Name(entry.Test)} fails in every order and alone\n\n");
            AppendBlock(page, "", FailureText.MessageLines(entry.Failure, FailureLines));
            AppendBlock(page, "sh", [suite.Replay.Of([entry.Test])]);
        }
        foreach (var entry in report.Crashed)
        {
            page.Append($"\n#### ❌ {Name(entry.Test)} {Sentences.Crash(entry.How)}\n\n");
            AppendBlock(page, "sh", [suite.Replay.Of([entry.Test])]);
        }
        AppendList(page, "Failed, but the run was stopped before it found out why:", report.Unexplained.Select(Name));
        AppendList(page, "Non-deterministic, whatever runs before them:", report.NonDeterministic.Select(entry => Sentences.NonDeterministic(entry, Name)));
        page.Append($"\n{Sentences.Residual(report)} {Sentences.Pairs(report.Pairs)}\n");
    }

    private static void AppendFinding(StringBuilder page, Finding finding, ReportedSuite suite)
    {
        string Name(TestCase test) => Code(suite.ShortName(test));

        page.Append($"\n#### ❌ {Sentences.Title(finding, Name)}\n\n");
        var sets = finding.Kind == DependenceKind.Victim ? finding.Polluters : finding.StateSetters;
        if (sets.Count == 0)
            page.Append($"- {Sentences.Proof(finding, null, Name)}\n");
        foreach (var set in sets)
        {
            page.Append($"- {Sentences.Proof(finding, set, Name)}\n");
            if (Sentences.Hidden(set, Name) is { } hidden)
                page.Append($"  - hidden {hidden}\n");
        }
        page.Append('\n');
        AppendBlock(page, "", FailureText.MessageLines(finding.Failure, FailureLines));
        AppendBlock(page, "sh", [suite.Replay.Of(finding.FailingOrder)]);
    }

    private static void AppendList(StringBuilder page, string title, IEnumerable<string> entries)
    {
        string[] lines = [.. entries];
        if (lines.Length > 0)
            page.Append($"\n{title}\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}");
    }

    private static void AppendBlock(StringBuilder page, string language, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        var fence = new string('`', Math.Max(3, lines.Max(LongestTicks) + 1));
        page.Append($"{fence}{language}\n{string.Join('\n', lines)}\n{fence}\n");
    }

    /// <summary>A test's name as code, whatever backticks it holds.</summary>
    private static string Code(string name)
    {
        var longest = LongestTicks(name);
        var ticks = new string('`', longest + 1);
        var space = longest > 0 ? " " : "";
        return $"{ticks}{space}{name}{space}{ticks}";
    }

    private static int LongestTicks(string text)
        => text.Aggregate((Longest: 0, Now: 0), (run, character) =>
            character == '`' ? (Math.Max(run.Longest, run.Now + 1), run.Now + 1) : (run.Longest, 0)).Longest;
}
