namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class OpenCoverTests
{
    [Fact]
    public void Holds_all_that_coverlet_knows() => ReportText.Read("""
        <?xml version="1.0" encoding="utf-8"?>
        <CoverageSession>
          <Summary numSequencePoints="2" />
          <Modules>
            <Module hash="7F6A1D2C-57C1-437F-8CCA-6FF253B0F410">
              <ModulePath>Bookshop.dll</ModulePath>
              <ModuleName>Bookshop</ModuleName>
              <Files><File uid="1" fullPath="/ci/src/Basket.cs" /></Files>
              <Classes><Class>
                <FullName>Bookshop.Basket/&lt;&gt;c</FullName>
                <Methods><Method>
                  <Name>System.Void Bookshop.Basket::Add(System.Int32)</Name>
                  <FileRef uid="1" />
                  <SequencePoints>
                    <SequencePoint vc="2" ordinal="0" sl="10" sc="1" el="10" ec="2" fileid="1" />
                    <SequencePoint vc="2" ordinal="1" sl="11" sc="1" el="11" ec="2" fileid="1" />
                  </SequencePoints>
                  <BranchPoints>
                    <BranchPoint vc="1" ordinal="0" path="0" offset="3" offsetend="5" sl="11" fileid="1" />
                    <BranchPoint vc="0" ordinal="1" path="1" offset="3" offsetend="15" sl="11" fileid="1" />
                  </BranchPoints>
                  <MethodPoint vc="2" p8:type="SequencePoint" offset="0" sl="10" xmlns:p8="xsi" />
                </Method></Methods>
              </Class></Classes>
            </Module>
          </Modules>
        </CoverageSession>
        """).ShouldBe("""
        OpenCover
        Bookshop.dll
          /ci/src/Basket.cs
            Bookshop.Basket/<>c | System.Void Bookshop.Basket::Add(System.Int32)
              10:2 11:2
              11 @3->5 path 0 #0 x1
              11 @3->15 path 1 #1 x0
        """);

    [Fact]
    public void Of_OpenCover_itself_says_which_file_the_module_was_and_has_statements_of_several_lines() => ReportText.Read(Report("""
        <SequencePoint vc="0" sl="10" el="10" offset="0" />
        <SequencePoint vc="3" sl="10" el="12" offset="4" />
        """, """
        <BranchPoint vc="3" ordinal="0" path="0" offset="3" />
        <BranchPoint vc="1" ordinal="1" path="0" offset="7" sl="12" />
        """)).ShouldBe("""
        OpenCover
        Bookshop.dll 8F-3C-01
          C:\ci\Basket.cs
            Bookshop.Basket | System.Void Bookshop.Basket::Add()
              10:3 11:3 12:3
              12 @7->? path 0 #1 x1
        """);

    [Fact]
    public void Takes_no_statement_of_millions_of_lines()
        => ReportText.Read(Report("""<SequencePoint vc="1" sl="1" el="2000000000" />""", "")).Split('\n')[4].Trim().Split(' ').Length.ShouldBe(1001);

    [Fact]
    public void With_a_count_that_is_none_is_refused()
        => ReportText.Refusal(Report("""<SequencePoint vc="-7" sl="1" />""", "")).ShouldStartWith("The report 'report' is damaged: line 11: '-7' is no whole number from 0 up that fits.\n");

    private static string Report(string points, string branches) => $"""
        <CoverageSession><Modules>
        <Module hash="AA-00-00" skippedDueTo="MissingPdb"><ModulePath>C:\ci\System.dll</ModulePath><Classes /></Module>
        <Module hash="8F-3C-01">
        <ModulePath>C:\ci\Bookshop.dll</ModulePath>
        <Files><File uid="12" fullPath="C:\ci\Basket.cs" /></Files>
        <Classes><Class><FullName>Bookshop.Basket</FullName><Methods>
        <Method><Name>System.Void Bookshop.Basket::Generated()</Name><SequencePoints /><BranchPoints /></Method>
        <Method>
        <Name>System.Void Bookshop.Basket::Add()</Name>
        <FileRef uid="12" />
        <SequencePoints>{points}</SequencePoints>
        <BranchPoints>{branches}</BranchPoints>
        </Method>
        </Methods></Class></Classes>
        </Module></Modules></CoverageSession>
        """;
}
