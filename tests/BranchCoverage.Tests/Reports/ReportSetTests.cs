using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class ReportSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_locates_and_merges_reports_of_different_machines_and_formats_and_says_what_they_cannot_tell()
    {
        _folder.Write("src/Basket.cs", "// source");
        _folder.Write("ci/1/coverage.json", """
            { "Bookshop.dll": { "/_/src/Basket.cs": { "Basket": { "System.Void Basket::Add()": {
              "Lines": { "11": 2 },
              "Branches": [ { "Line": 11, "Offset": 3, "EndOffset": 5, "Path": 0, "Ordinal": 0, "Hits": 2 }, { "Line": 11, "Offset": 3, "EndOffset": 9, "Path": 1, "Ordinal": 1, "Hits": 0 } ]
            } } } } }
            """);
        _folder.Write("ci/2/coverage.info", """
            SF:C:\agent\7\src\Basket.cs
            FN:10,System.Void Basket::Add()
            FNDA:4,System.Void Basket::Add()
            DA:11,4
            BRDA:11,3,0,1
            BRDA:11,3,1,3
            end_of_record
            """);
        _folder.Write("ci/3/coverage.cobertura.xml", """<coverage><packages><package name="Bookshop"/></packages></coverage>""");

        var merged = ReportSet.Read(["ci/**/coverage.*"], _folder.Path, _folder.Path, TestContext.Current.CancellationToken);

        string.Join('\n', merged.Notes.Prepend(ReportText.Of(merged.Report))).ShouldBe("""
            CoverletJson
            Bookshop.dll
              src/Basket.cs
                Basket | System.Void Basket::Add()
                  11:6
                  11 @3->5 path 0 #0 x3
                  11 @3->9 path 1 #1 x3
            The report 'ci/3/coverage.cobertura.xml' holds no class: the run measured nothing. Let the test project reference what it tests, and keep the .pdb beside its .dll.
            lcov holds neither assemblies nor where in the IL a branch leads to: its hits cannot be proven or corrected.
            Cobertura holds how many ways of a branch were taken, not which and how often: which outcome is missing cannot be told from it.
            """);
        merged.Report.Modules[0].Files[0].FullPath.ShouldBe(_folder["src/Basket.cs"]);
    }

    [Fact]
    public void Counts_a_run_once_that_wrote_several_formats()
    {
        const string Lines = "SF:/a.cs\nFN:1,System.Void A::M()\nFNDA:2,System.Void A::M()\nDA:1,2\nend_of_record";
        const string Json = """{ "A.dll": { "/a.cs": { "A": { "System.Void A::M()": { "Lines": { "1": 2 }, "Branches": [] } } } } }""";
        _folder.Write("1/coverage.info", Lines);
        _folder.Write("1/coverage.json", Json);
        _folder.Write("2/coverage.info", Lines);
        _folder.Write("3/coverage.info", Lines.Replace("DA:1,2", "DA:1,5", StringComparison.Ordinal));
        _folder.Write("3/coverage.json", Json);

        var merged = ReportSet.Read(["*/coverage.*"], _folder.Path, _folder.Path, TestContext.Current.CancellationToken);

        ReportText.Of(merged.Report).ShouldBe("""
            CoverletJson
            A.dll
              /a.cs
                A | System.Void A::M()
                  1:11
            """);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<CoverageSession><Modules/></CoverageSession>")]
    [InlineData("<coverage><packages/></coverage>")]
    [InlineData("TN:\n")]
    public void Says_of_an_empty_report_that_it_is_empty(string text)
    {
        _folder.Write("report", text);

        ReportSet.Read(["report"], _folder.Path, _folder.Path, TestContext.Current.CancellationToken).Notes[0].ShouldBe(
            "The report 'report' holds no class: the run measured nothing. Let the test project reference what it tests, and keep the .pdb beside its .dll.");
    }

    [Fact]
    public void Gives_up_when_it_is_told_to()
    {
        _folder.Write("report", "{}");

        Should.Throw<OperationCanceledException>(() => ReportSet.Read(["report"], _folder.Path, _folder.Path, new CancellationToken(canceled: true)));
    }
}
