namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class LcovTests
{
    [Fact]
    public void Of_coverlet_holds_methods_and_offsets() => ReportText.Read("""
        SF:/ci/src/Basket.cs
        FN:9,System.Void Bookshop.Basket::Add(System.Int32,System.Int32)
        FNDA:2,System.Void Bookshop.Basket::Add(System.Int32,System.Int32)
        DA:10,2
        DA:11,2
        BRDA:11,3,0,1
        BRDA:11,3,1,0
        FN:4,System.Void Bookshop.Basket::.ctor()
        FNDA:4,System.Void Bookshop.Basket::.ctor()
        DA:5,4
        LF:3
        LH:3
        end_of_record
        """).ShouldBe("""
        Lcov
        (no module)
          /ci/src/Basket.cs
            Bookshop.Basket | System.Void Bookshop.Basket::Add(System.Int32,System.Int32)
              10:2 11:2
              11 @3->? path 0 #? x1
              11 @3->? path 1 #? x0
            Bookshop.Basket | System.Void Bookshop.Basket::.ctor()
              5:4
        """);

    [Fact]
    public void Of_other_tools_holds_lines_of_files() => ReportText.Read("""
        TN:unit
        SF:src/Basket.cs
        FN:9,Add
        FN:20,29,Total
        FNF:2
        BRDA:11,0,0,-
        BRDA:11,e0,then,7
        DA:10,2,dGVzdA==
        DA:11,1
        DA:11,1
        end_of_record
        """).ShouldBe("""
        Lcov
        (no module)
          src/Basket.cs
            (no method)
              10:2 11:2
              11 @?->? path 0 #? x0
              11 @?->? path 1 #? x7
        """);

    [Fact]
    public void That_lists_all_names_before_all_lines_does_not_say_whose_they_are() => ReportText.Read("""
        SF:src/Basket.cs
        FN:9,System.Void Bookshop.Basket::Add()
        FN:20,System.Void Bookshop.Basket::Total()
        BRDA:11,3,0,1
        DA:11,1
        end_of_record
        """).ShouldBe("""
        Lcov
        (no module)
          src/Basket.cs
            (no method)
              11:1
              11 @?->? path 0 #? x1
        """);

    [Theory]
    [InlineData("SF:a.cs\nDA:1,-4\nend_of_record", "line 2: '-4' is no whole number from 0 up that fits.")]
    [InlineData("SF:a.cs\nDA:1,99999999999999999999\nend_of_record", "line 2: '99999999999999999999' is no whole number from 0 up that fits.")]
    [InlineData("SF:a.cs\nDA:1\nend_of_record", "line 2: a line and how often it ran belong there.")]
    [InlineData("SF:a.cs\nBRDA:1,0,0\nend_of_record", "line 2: a line, a block, a branch and how often it was taken belong there.")]
    [InlineData("TN:\nDA:1,1\nend_of_record", "line 2: 'DA' stands outside of a file.")]
    [InlineData("SF:a.cs\nDA:1,1\n", "line 2: 'a.cs' is not ended by 'end_of_record'.")]
    public void That_is_damaged_is_refused(string text, string why) => ReportText.Refusal(text).ShouldBe($"""
        The report 'report' is damaged: {why}
        The run that wrote it may have been stopped, or the copy cut off: let the run write it again.
        """);
}
