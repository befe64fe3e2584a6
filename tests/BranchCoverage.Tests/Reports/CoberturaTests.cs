namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class CoberturaTests
{
    [Fact]
    public void Holds_lines_by_method_and_ways_by_offset() => ReportText.Read(Report("""
        <class name="Bookshop.Basket/&lt;&gt;c" filename="src/Basket.cs">
          <methods>
            <method name="Add" signature="(System.Int32)">
              <lines>
                <line number="10" hits="2" branch="False" />
                <line number="11" hits="2" branch="True" condition-coverage="75% (3/4)">
                  <conditions>
                    <condition number="3" type="jump" coverage="50%" />
                    <condition number="18" type="jump" coverage="100%" />
                  </conditions>
                </line>
              </lines>
            </method>
          </methods>
          <lines>
            <line number="10" hits="2" branch="False" />
            <line number="11" hits="2" branch="True" condition-coverage="75% (3/4)">
              <conditions>
                <condition number="3" type="jump" coverage="50%" />
                <condition number="18" type="jump" coverage="100%" />
              </conditions>
            </line>
          </lines>
        </class>
        """)).ShouldBe("""
        Cobertura
        Bookshop
          src/Basket.cs
            Bookshop.Basket/<>c | Add(System.Int32)
              10:2 11:2
              11 @3->? path ? #? x1
              11 @3->? path ? #? x0
              11 @18->? path ? #? x1
              11 @18->? path ? #? x1
        """);

    [Fact]
    public void Gives_a_switch_the_ways_that_jumps_leave() => Branches("57.14% (4/7)", """
        <condition number="6" type="switch" coverage="60%" />
        <condition number="30" type="jump" coverage="50%" />
        """).ShouldBe("""
        8 @6->? path ? #? x1
        8 @6->? path ? #? x1
        8 @6->? path ? #? x1
        8 @6->? path ? #? x0
        8 @6->? path ? #? x0
        8 @30->? path ? #? x1
        8 @30->? path ? #? x0
        """);

    [Theory]
    [InlineData("33.3% (1/3)", """<condition number="6" type="jump" coverage="50%" />""")] // a way was lost
    [InlineData("33.3% (2/6)", """<condition number="6" type="switch" coverage="33.3%" /><condition number="9" type="switch" coverage="33.3%" />""")]
    [InlineData("50% (1/2)", """<condition number="6" type="jump" coverage="100%" />""")]
    [InlineData("50% (1/2)", "")]
    [InlineData("50% (1/2)", """<condition number="0" type="jump" coverage="50%" />""")] // numbered, not by offset: nothing branches at 0
    public void Holds_no_offsets_where_they_are_not_certain(string coverage, string conditions)
        => Branches(coverage, conditions).ShouldNotContain("@6");

    [Fact]
    public void Keeps_lines_of_a_class_that_are_of_no_method() => ReportText.Read(Report("""
        <class name="A" filename="a.cs">
          <methods><method name="M" signature="()"><lines><line number="2" hits="1"/></lines></method></methods>
          <lines><line number="2" hits="1"/><line number="9" hits="0" branch="true" condition-coverage="0% (0/2)"/></lines>
        </class>
        <class name="B" filename="a.cs"><methods/><lines><line number="30" hits="1"/></lines></class>
        """)).ShouldBe("""
        Cobertura
        Bookshop
          a.cs
            A | M()
              2:1
            (no method)
              9:0
              9 @?->? path ? #? x0
              9 @?->? path ? #? x0
            (no method)
              30:1
        """);

    [Theory]
    [InlineData("number=\"-1\" hits=\"1\"", "'-1' is no whole number from 0 up that fits.")]
    [InlineData("number=\"4000000000\" hits=\"1\"", "'4000000000' is no whole number from 0 up that fits.")]
    [InlineData("number=\"1\" hits=\"99999999999999999999\"", "'99999999999999999999' is no whole number from 0 up that fits.")]
    [InlineData("hits=\"1\"", "'' is no whole number from 0 up that fits.")]
    [InlineData("number=\"1\" hits=\"1\" condition-coverage=\"50% (3/2)\"", "a line cannot have 3 of 2 ways.")]
    [InlineData("number=\"1\" hits=\"1\" condition-coverage=\"50% (1/2000000000)\"", "a line cannot have 1 of 2000000000 ways.")]
    public void With_a_number_that_is_none_is_refused(string line, string why) => ReportText.Refusal($"""
        <coverage><packages><package><classes>
        <class name="A" filename="a.cs"><lines><line {line}/></lines></class>
        </classes></package></packages></coverage>
        """).ShouldBe($"""
        The report 'report' is damaged: line 2: {why}
        The run that wrote it may have been stopped, or the copy cut off: let the run write it again.
        """);

    private static string Branches(string coverage, string conditions) => string.Join('\n', ReportText.Read(Report($"""
        <class name="A" filename="a.cs"><methods/>
          <lines><line number="8" hits="1" branch="true" condition-coverage="{coverage}"><conditions>{conditions}</conditions></line></lines>
        </class>
        """)).Split('\n').Skip(5).Select(line => line.Trim()));

    private static string Report(string classes) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <coverage line-rate="0.5" branch-rate="0.5" version="1.9" timestamp="1767225600">
          <sources><source>/ci/</source></sources>
          <packages><package name="Bookshop"><classes>
        {classes}
          </classes></package></packages>
        </coverage>
        """;
}
