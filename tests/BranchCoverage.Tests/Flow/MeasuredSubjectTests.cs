using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Tests.Flow;

public sealed class MeasuredSubjectTests(MeasuredSubjects subjects) : IClassFixture<MeasuredSubjects>
{
    [Theory]
    [InlineData("6.0.4", "86 of 97 gaps found, 229 of 253 outcomes known")]
    [InlineData("8.0.1", "86 of 97 gaps found, 229 of 253 outcomes known")]
    [InlineData("10.0.1", "84 of 97 gaps found, 226 of 253 outcomes known")] // In a release build.
    public void Is_said_nothing_false_of(string coverlet, string figures)
    {
        var labels = new SubjectLabels(subjects[coverlet].Source, subjects[coverlet].Observe());

        labels.Wrong.ShouldBeEmpty();
        $"{labels.Gaps} gaps found, {labels.Known} outcomes known".ShouldBe(figures);
        labels.UnknownPercent.ShouldBeLessThanOrEqualTo(5, labels.Unknown);
    }

    [Fact]
    public void Keeps_to_itself_what_no_branch_asks_and_what_coverlet_loses()
        => new SubjectLabels(subjects["8.0.1"].Source, subjects["8.0.1"].Observe()).Unknown.ShouldBe("""
            a: True
            a: False
            b: True
            b: False
            b > 0: True
            b > 0: False
            basket.Count > 0: True
            basket.Count > 0: False
            force: True
            force: False
            DayOfWeek.Friday: Taken
            DayOfWeek.Sunday: Taken
            4: Taken
            5: Taken
            x > 3: True
            x > 3: False
            x < 5: True
            x < 5: False
            x > 1: True
            x > 1: False
            x < 9: True
            x < 9: False
            x > 5: True
            x > 5: False
            """);

    [Fact]
    public void Says_less_but_nothing_false_where_the_report_only_says_whether()
    {
        var subject = subjects["8.0.1"];
        var result = FlowEngine.Observe(Once(subject.Report), subject.Assembly, [subject.Source], TestContext.Current.CancellationToken);

        new SubjectLabels(subject.Source, result).Wrong.ShouldBeEmpty();
        result.Notes.ShouldBe(["The report on 'Subject.dll' says only whether code ran, not how often (by SingleHit, or because everything ran once, or because such reports were added up): what only counts can prove stays unknown."]);
    }

    [Fact]
    public void Has_gaps_that_coverlet_calls_covered()
    {
        var result = subjects["8.0.1"].Observe();
        var decisions = result.Decisions.Where(pair => pair.Value.Any(seen => seen is { State: OutcomeState.Never, CoverletSaysCovered: true })).ToList();

        $"{decisions.Count} decisions; {result.Branches.Values.Aggregate(default(Ratio), (sum, file) => sum + file)} branches, {result.CompilerMade} made by the compiler".ShouldBe("16 decisions; 147 of 250 branches, 34 made by the compiler");
    }

    private static ModuleReport Once(ModuleReport report) => report with
    {
        Files = [.. report.Files.Select(file => file with
        {
            Methods = [.. file.Methods.Select(method => method with
            {
                Lines = method.Lines.ToDictionary(line => line.Key, line => Math.Min(line.Value, 1)),
                Branches = [.. method.Branches.Select(branch => branch with { Hits = Math.Min(branch.Hits, 1) })],
            })],
        })],
    };
}
