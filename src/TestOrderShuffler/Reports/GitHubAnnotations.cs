namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>The report as workflow commands: GitHub shows each as an annotation, at the failing line where one is known.</summary>
internal static class GitHubAnnotations
{
    /// <summary>One line for each thing that the report says against a test.</summary>
    /// <param name="run">The report.</param>
    /// <param name="workspace">The folder of the checkout: annotations name files relative to it. Null: no files.</param>
    public static IReadOnlyList<string> Write(RunReport run, string? workspace)
        => [.. run.Suites.SelectMany(suite => OfSuite(suite, run.NonDeterminism, workspace))];

    private static IEnumerable<string> OfSuite(ReportedSuite suite, NonDeterminism nonDeterminism, string? workspace)
    {
        var report = suite.Report;
        foreach (var finding in report.Findings)
            yield return Line("error", Place(finding.Failure, workspace), "Test order dependence",
                [Sentences.Title(finding, test => test.Name), FailureText.FirstLine(finding.Failure), suite.Replay.Of(finding.FailingOrder)]);
        foreach (var entry in report.AlwaysFailing)
            yield return Line("error", Place(entry.Failure, workspace), "Test always fails",
                [$"{entry.Test} fails in every order and alone", FailureText.FirstLine(entry.Failure), suite.Replay.Of([entry.Test])]);
        foreach (var entry in report.Crashed)
            yield return Line("error", "", "Test takes its process down",
                [$"{entry.Test} {Sentences.Crash(entry.How)}", suite.Replay.Of([entry.Test])]);
        foreach (var test in report.Unexplained)
            yield return Line("error", "", "Test failed, cause not looked for", [$"{test} failed, and the run was stopped before it found out why"]);
        foreach (var entry in report.NonDeterministic)
            yield return Line(nonDeterminism == NonDeterminism.Fails ? "error" : "warning", "", "Non-deterministic test",
                [Sentences.NonDeterministic(entry, test => test.Name)]);
    }

    private static string Line(string level, string place, string title, IEnumerable<string> message)
        => $"::{level} {place}title={Property(title)}::{Data(string.Join('\n', message))}";

    /// <summary>The nearest line of the checkout: those before it are often the assertion library's.</summary>
    private static string Place(string failure, string? workspace)
    {
        if (workspace is null)
            return string.Empty;
        var places =
            from source in FailureText.Sources(failure)
            let file = Path.GetRelativePath(workspace, source.File)
            where !file.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(file)
            select $"file={Property(file.Replace('\\', '/'))},line={source.Line},";
        return places.FirstOrDefault(string.Empty);
    }

    private static string Data(string text)
        => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text)
        => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
