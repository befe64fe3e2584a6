using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Reports;
using Shakeout.BranchCoverage.SourceEngine;
using Shakeout.BranchCoverage.Tests.SourceEngine;

namespace Shakeout.BranchCoverage.Tests.Analysis;

/// <summary>One answer of what the engines say.</summary>
public sealed class CoverageAnalysisTests
{
    private const string Source = """
        static class Program { static int Of(int a, string? b) => a > 1 ? b?.Length ?? 0 : 2; public static void Run() { Of(5, "x"); } }
        """;

    [Fact]
    public async Task What_either_engine_saw_was_seen_and_a_contradiction_is_told()
    {
        var (project, readings) = await WatchedProgram.RunAsync(Source);
        var taken = Flow(project.Files.Single(), "a > 1", OutcomeState.Taken, OutcomeState.Taken);

        Told(Assembly(project, readings) with { Flow = taken }).ShouldBe("""
            b never Null, coverlet says so
            In Shop the two runs of the tests do not agree on 'a > 1' at Program.cs:1: what either saw counts as seen. Tests that depend on time, order or chance do that.
            """);
    }

    [Fact]
    public async Task What_the_source_engine_saw_needs_no_proof()
    {
        var (project, readings) = await WatchedProgram.RunAsync(Source);

        Told(Assembly(project, readings) with { Flow = Flow(project.Files.Single(), "a > 1", OutcomeState.Unknown, OutcomeState.Unknown) })
            .ShouldBe("a > 1 never False, coverlet calls it covered\nb never Null, coverlet says so");
    }

    [Fact]
    public async Task Alone_the_flow_is_taken_at_its_word()
    {
        var (project, _) = await WatchedProgram.RunAsync(Source);

        Told(new() { Name = "Shop", Files = project.Files, Flow = Flow(project.Files.Single(), "a > 1", OutcomeState.Taken, OutcomeState.Never) })
            .ShouldBe("a > 1 never False, coverlet calls it covered");
    }

    [Fact]
    public async Task A_value_that_is_asked_for_twice_is_missed_once()
    {
        var (project, readings) = await WatchedProgram.RunAsync(Source);
        var result = new CoverageAnalysis("/").Of([Assembly(project, readings)]);

        // a: true; b: not null. Missing are a: false, b: null; that b?.Length is never null either does not count.
        (result.Outcomes, result.Unknown).ShouldBe((new Ratio(3, 5), 0));
    }

    [Fact]
    public async Task Ways_through_a_condition_are_joined_over_builds_and_over_assemblies_of_one_file()
    {
        var (project, readings) = await WatchedProgram.RunAsync("""
            static class Program
            {
                static bool Of(bool a, bool b, bool c) => (a || b) && c;
                public static void Run() { Of(true, false, true); Of(false, true, false); Of(false, false, true); }
            }
            """);
        var elsewhere = new byte[project.Slots.Vectors.Count];
        elsewhere[0b110] = 1; // a false, b and c true.
        var other = new SourceReadings(project.Slots, new byte[project.Length], elsewhere);
        var once = Assembly(project, readings);
        string Mcdc(params AssemblyEvidence[] assemblies)
            => new CoverageAnalysis("/").Of(assemblies) is var result ? $"{result.Mcdc}, {string.Join(", ", result.Unshown.SelectMany(effects => effects.Coverage.Missing))}" : "";

        string.Join('\n', Mcdc(once), Mcdc(once with { OtherBuilds = [other] }), Mcdc(once, once with { Name = "Copy" }), Mcdc(once, once with { Name = "Copy", Source = other })).ShouldBe("""
            2 of 3, FTT → true
            3 of 3, 
            4 of 6, FTT → true
            6 of 6, 
            """);
    }

    [Fact]
    public void Of_a_file_without_source_lines_and_branches_are_told()
    {
        var report = new SourceReport("src/Gone.cs", [new MethodReport("Gone", "M", new Dictionary<int, long> { [3] = 2, [4] = 0 }, [new(3, 1, 2, 0, 0, 2), new(3, 1, 5, 1, 1, 0)])]);
        var result = new CoverageAnalysis("/").Of([new() { Name = "Shop", Files = [], Report = [report] }]);

        (result.Files.Single().Path, result.Lines, result.Branches, result.Outcomes.Total).ShouldBe(("src/Gone.cs", new Ratio(1, 2), new Ratio(1, 2), 0));
    }

    private static AssemblyEvidence Assembly(InstrumentedProject project, SourceReadings readings) => new() { Name = "Shop", Files = project.Files, Source = readings };

    private static FlowResult Flow(SourceFile file, string text, params OutcomeState[] states)
    {
        var decisions = file.Sites.ToDictionary(
            site => site,
            site => (IReadOnlyList<Sighting>)[.. site.Decision.Outcomes.Select((_, at) => new Sighting(site.Decision.Text == text ? states[at] : OutcomeState.Unknown, site.Decision.Text == text))]);
        return FlowResult.Empty with { Decisions = decisions };
    }

    private static string Told(AssemblyEvidence assembly)
    {
        var result = new CoverageAnalysis(Path.GetDirectoryName(assembly.Files[0].Path)!).Of([assembly]);
        return string.Join('\n', result.Gaps.Select(gap => $"{gap.Text} never {gap.Missing}, coverlet {(gap.CoverletSaysCovered == true ? "calls it covered" : "says so")}").Concat(result.Notes));
    }
}
