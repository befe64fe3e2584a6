using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class ReportSummaryTests
{
    [Fact]
    public void Counts_a_line_of_several_methods_once_and_lists_what_ran_in_part()
    {
        var report = SampleReport.Of(
            SampleReport.Method("M", lines: [(3, 1), (4, 2), (5, 0), (6, 1)], ways: [(4, 1), (4, 0), (5, 0), (5, 0), (6, 0), (6, 0)]),
            SampleReport.Method("<M>b__0", lines: [(4, 0), (2, 1)], ways: [(4, 1), (2, 1), (2, 1)]));

        Text(report).ShouldBe("""
            src/Basket.cs lines 4 of 5, branches 4 of 9
              4: 2 of 3
              6: 0 of 2
            """);
    }

    [Fact]
    public void Sums_up_one_file_of_two_modules_and_sorts_by_path()
    {
        var one = SampleReport.Method("M", lines: [(3, 1)], ways: [(3, 1), (3, 0)]);
        var report = new Report(ReportFormat.Cobertura,
        [
            new("A", Hash: null, [new("b.cs", [one]), new("a.cs", [one])]),
            new("B", Hash: null, [new("b.cs", [SampleReport.Method("M", lines: [(3, 0), (4, 0)], ways: [])])]),
        ]);

        Text(report).ShouldBe("""
            a.cs lines 1 of 1, branches 1 of 2
              3: 1 of 2
            b.cs lines 1 of 2, branches 1 of 2
              3: 1 of 2
            """);
        ReportSummary.Of(report).ShouldSatisfyAllConditions(
            summary => summary.Lines.ShouldBe(new Ratio(2, 3)),
            summary => summary.Branches.ShouldBe(new Ratio(2, 4)));
    }

    [Fact]
    public void Of_an_empty_report_is_empty() => Text(new(ReportFormat.Lcov, [])).ShouldBe("");

    private static string Text(Report report) => string.Join('\n', ReportSummary.Of(report).Files.SelectMany(file =>
        file.Partial.Select(line => $"  {line.Line}: {line.Branches}").Prepend($"{file.Path} lines {file.Lines}, branches {file.Branches}")));
}
