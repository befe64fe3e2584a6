namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>What a suite's report adds up to.</summary>
internal static class ReportCounts
{
    /// <summary>How many entries of the report make it red.</summary>
    public static int ProblemCount(this SuiteReport report, NonDeterminism nonDeterminism)
        => report.Findings.Count + report.AlwaysFailing.Count + report.Crashed.Count + report.Unexplained.Count
            + (nonDeterminism == NonDeterminism.Fails ? report.NonDeterministic.Count : 0);

    /// <summary>How many tests ran and have nothing said against them.</summary>
    public static int CleanTests(this SuiteReport report)
        => report.Tests - report.Skipped - report.Findings.Select(finding => finding.Test)
            .Concat(report.NonDeterministic.Select(entry => entry.Test))
            .Concat(report.AlwaysFailing.Select(entry => entry.Test))
            .Concat(report.Crashed.Select(entry => entry.Test))
            .Concat(report.Unexplained)
            .Distinct().Count();

    /// <summary>The counts in words, the empty ones left out: <c>2 findings, 1 crashed test</c>.</summary>
    public static string InWords(this SuiteReport report)
    {
        string[] parts =
        [
            .. Part(report.Findings.Count, "finding", "findings"),
            .. Part(report.AlwaysFailing.Count, "test always fails", "tests always fail"),
            .. Part(report.Crashed.Count, "test crashed", "tests crashed"),
            .. Part(report.NonDeterministic.Count, "non-deterministic test", "non-deterministic tests"),
            .. Part(report.Unexplained.Count, "failing test not explained", "failing tests not explained"),
        ];
        return parts.Length == 0 ? "no findings" : string.Join(", ", parts);
    }

    private static IEnumerable<string> Part(int count, string one, string many)
        => count == 0 ? [] : [$"{count} {(count == 1 ? one : many)}"];
}
