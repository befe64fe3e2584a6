using Shakeout.BranchCoverage.Reports;
using Shakeout.BranchCoverage.Reports.Merging;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class MergedReportTests
{
    private const string Long = "System.Void Basket::Add()";
    private const string Short = "Add()";

    [Fact]
    public void Of_one_report_is_that_report()
    {
        var report = SampleReport.Of(SampleReport.Jump(Long, 3, 1, 0));

        MergedReport.Of([report]).Report.ShouldBeSameAs(report);
    }

    [Fact]
    public void Adds_hits_by_offset_and_path() => Merge(
        SampleReport.Of(SampleReport.Jump(Long, 3, 1, 0), SampleReport.Jump("System.Void Basket::Sum()", 8, 1, 0)),
        SampleReport.Of(SampleReport.Jump(Long, 3, 2, 5), SampleReport.Jump("System.Void Basket::Total()", 8, 1, 0))).ShouldBe("""
        CoverletJson
        Bookshop.dll
          src/Basket.cs
            Basket | System.Void Basket::Add()
              11:8
              11 @3->? path 0 #? x3
              11 @3->? path 1 #? x5
            Basket | System.Void Basket::Sum()
              11:1
              11 @8->? path 0 #? x1
              11 @8->? path 1 #? x0
            Basket | System.Void Basket::Total()
              11:1
              11 @8->? path 0 #? x1
              11 @8->? path 1 #? x0
        """);

    [Fact]
    public void Stops_at_the_largest_number() => Merge(
        SampleReport.Of(SampleReport.Jump(Long, 3, long.MaxValue, 0)), SampleReport.Of(SampleReport.Jump(Long, 3, long.MaxValue, 0)))
        .ShouldContain("11:9223372036854775807\n");

    [Fact]
    public void Keeps_two_versions_of_an_assembly_apart_and_names_both() => Merge(
        SampleReport.Of(SampleReport.Jump(Long, 3, 1, 0)) with { File = "a.json" },
        SampleReport.Of(SampleReport.Jump(Long, 4, 0, 1)) with { File = "b.json" },
        SampleReport.Of(SampleReport.Jump(Long, 4, 2, 1)) with { File = "c.json" }).ShouldBe("""
        CoverletJson
        Bookshop.dll
          src/Basket.cs
            Basket | System.Void Basket::Add()
              11:1
              11 @3->? path 0 #? x1
              11 @3->? path 1 #? x0
        Bookshop.dll
          src/Basket.cs
            Basket | System.Void Basket::Add()
              11:4
              11 @4->? path 0 #? x2
              11 @4->? path 1 #? x2
        'Bookshop.dll' is not the same in 'a.json' and 'b.json' (first in 'Basket.Add()'): two versions of it, or of coverlet. They are kept apart and not added up.
        """);

    [Fact]
    public void Tells_versions_apart_by_their_hash()
    {
        var one = SampleReport.Of(SampleReport.Jump(Long, 3, 1, 0));
        var other = one with { File = "other.xml", Modules = [one.Modules[0] with { Hash = "8F" }] };

        MergedReport.Of([other, one with { Modules = [one.Modules[0] with { Hash = "8E" }] }]).Notes.ShouldBe(
            ["'Bookshop.dll' is not the same in 'other.xml' and 'CoverletJson.report' (their hashes differ): two versions of it, or of coverlet. They are kept apart and not added up."]);
    }

    [Fact]
    public void Takes_from_a_format_that_only_counts_ways_what_is_certain() => Merge(
        SampleReport.Of(ReportFormat.Cobertura, "Bookshop", SampleReport.CountedJump(Short, 3, 2), SampleReport.CountedJump("Half()", 3, 1)),
        SampleReport.Of(SampleReport.Jump(Long, 3, 1, 0), SampleReport.Jump("System.Void Basket::Half()", 3, 1, 0))).ShouldBe("""
        CoverletJson
        Bookshop.dll
          src/Basket.cs
            Basket | System.Void Basket::Add()
              11:3
              11 @3->? path 0 #? x1
              11 @3->? path 1 #? x1
            Basket | System.Void Basket::Half()
              11:3
              11 @3->? path 0 #? x1
              11 @3->? path 1 #? x0
        """);

    [Fact]
    public void Counts_of_two_counts_the_larger() => Merge(
        SampleReport.Of(ReportFormat.Cobertura, "Bookshop", SampleReport.CountedJump(Short, 3, 1), SampleReport.CountedJump("Other()", null, 0)),
        SampleReport.Of(ReportFormat.Cobertura, "Bookshop", SampleReport.CountedJump(Short, 3, 1), SampleReport.CountedJump("Other()", null, 2))).ShouldBe("""
        Cobertura
        Bookshop
          src/Basket.cs
            Basket | Add()
              11:4
              11 @3->? path ? #? x2
              11 @3->? path ? #? x0
            Basket | Other()
              11:4
              11 @?->? path ? #? x1
              11 @?->? path ? #? x1
        """);

    [Fact]
    public void Gives_lines_of_no_method_to_the_one_that_is_alone_on_them()
    {
        var lines = SampleReport.Method("", [(11, 1), (12, 1), (13, 1)], [(11, 1), (11, 1)]);
        var lambda = SampleReport.Method("System.Void Basket::<Add>b__0()", [(12, 0)], []);
        var add = SampleReport.Jump(Long, 3, 0, 1) with { Lines = new Dictionary<int, long> { [11] = 1, [12] = 1 } };

        Merge(
            SampleReport.Of(ReportFormat.Lcov, "", lines with { Class = "" }),
            SampleReport.Of(add, lambda)).ShouldBe("""
            CoverletJson
            Bookshop.dll
              src/Basket.cs
                Basket | System.Void Basket::Add()
                  11:2 12:1
                  11 @3->? path 0 #? x1
                  11 @3->? path 1 #? x1
                Basket | System.Void Basket::<Add>b__0()
                  12:0
                (no method)
                  12:1 13:1
            """);
    }

    [Fact]
    public void Keeps_files_of_no_module_that_nobody_else_holds() => Merge(
        SampleReport.Of(ReportFormat.Lcov, "", SampleReport.Method("", [(1, 1)], []) with { Class = "" }),
        SampleReport.Of(ReportFormat.Lcov, "", SampleReport.Method("", [(1, 2)], []) with { Class = "" })).ShouldBe("""
        Lcov
        (no module)
          src/Basket.cs
            (no method)
              1:3
        """);

    private static string Merge(params Report[] reports)
    {
        var merged = MergedReport.Of(reports);
        return string.Join('\n', merged.Notes.Prepend(ReportText.Of(merged.Report)));
    }
}
