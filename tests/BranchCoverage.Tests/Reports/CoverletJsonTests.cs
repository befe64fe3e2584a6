using System.Text;
using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class CoverletJsonTests
{
    [Fact]
    public void Holds_all_that_coverlet_knows() => ReportText.Read("""
        {
          "Bookshop.dll": {
            "/_/src/Basket.cs": {
              "Bookshop.Basket": {
                "System.Void Bookshop.Basket::Add(System.Int32)": {
                  "Lines": { "10": 2, "11": 2, "12": 1 },
                  "Branches": [
                    { "Line": 11, "Offset": 3, "EndOffset": 5, "Path": 0, "Ordinal": 0, "Hits": 1 },
                    { "Line": 11, "Offset": 3, "EndOffset": 15, "Path": 1, "Ordinal": 1, "Hits": 0 }
                  ]
                },
                "System.Void Bookshop.Basket::.ctor()": { "Lines": { "5": 4 }, "Branches": [] }
              },
              "Bookshop.Basket/<>c": { "System.Boolean Bookshop.Basket/<>c::<Total>b__0(System.Int32)": { "Lines": { "17": 0 }, "Branches": [] } }
            }
          },
          "Empty.dll": {}
        }
        """).ShouldBe("""
        CoverletJson
        Bookshop.dll
          /_/src/Basket.cs
            Bookshop.Basket | System.Void Bookshop.Basket::Add(System.Int32)
              10:2 11:2 12:1
              11 @3->5 path 0 #0 x1
              11 @3->15 path 1 #1 x0
            Bookshop.Basket | System.Void Bookshop.Basket::.ctor()
              5:4
            Bookshop.Basket/<>c | System.Boolean Bookshop.Basket/<>c::<Total>b__0(System.Int32)
              17:0
        Empty.dll
        """);

    [Fact]
    public void May_begin_with_a_byte_order_mark() => ReportText.Read("\uFEFF{ \"A.dll\": {} }").ShouldBe("CoverletJson\nA.dll");

    [Fact]
    public void That_is_cut_off_is_refused() => ReportText.Refusal("""{ "A.dll": { "/a.cs": { "A": """).ShouldBe("""
        The report 'report' is damaged: line 1: the JSON is cut off there, or malformed.
        The run that wrote it may have been stopped, or the copy cut off: let the run write it again.
        """);

    [Fact]
    public void That_is_not_in_UTF_8_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["report"], Encoding.Latin1.GetBytes("{ \"\u00e9\": {} }"));

        Should.Throw<BranchCoverageException>(() => ReportReader.Read(new("report", folder["report"]))).Message
            .ShouldStartWith("The report 'report' is damaged: line 1: a text is no UTF-8.\n");
    }

    [Fact]
    public void That_goes_on_after_its_end_is_refused()
        => ReportText.Refusal("""{ "A.dll": {} } { "B.dll": {} }""").ShouldStartWith("The report 'report' is damaged: line 1: the JSON is cut off there, or malformed.\n");

    [Theory]
    [InlineData("-3")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void With_a_count_that_is_none_is_refused(string count)
        => ReportText.Refusal($$"""{ "A.dll": { "/a.cs": { "A": { "M": { "Lines": { "1": {{count}} } } } } } }""").ShouldBe($"""
            The report 'report' is damaged: line 1: '{count}' is no whole number from 0 up that fits.
            The run that wrote it may have been stopped, or the copy cut off: let the run write it again.
            """);

    [Fact]
    public void Of_another_tool_is_refused() => ReportText.Refusal("""{ "/src/a.js": { "path": "/src/a.js", "statementMap": {} } }""").ShouldBe("""
        'report' is no coverage report that can be read: it is JSON, but not coverlet's: line 1: an object is missing.
        The formats are coverlet's JSON, OpenCover, lcov and Cobertura. Let a run write one with
          dotnet test --collect "XPlat Code Coverage;Format=json"
        """);

    [Theory]
    [InlineData("""{ "Lines": [] }""", "an object is missing.")]
    [InlineData("""{ "Lines": { "x": 1 } }""", "'x' is no line.")]
    [InlineData("""{ "Branches": [ 1 ] }""", "a list of objects is missing.")]
    [InlineData("""{ "Branches": [ { "Line": 4000000000 } ] }""", "a branch needs Line, Offset, EndOffset, Path, Ordinal, Hits, each a number that fits.")]
    [InlineData("""{ "Branches": [ { "Column": 4 } ] }""", "'Column' is no part of a branch.")]
    [InlineData("""{ "Statements": 1 }""", "'Statements' is no part of the method 'M'.")]
    public void With_another_shape_is_refused(string method, string why)
        => ReportText.Refusal($$"""{{"{\n"}} "A.dll": { "/a.cs": { "A": { "M": {{method}} } } } }""")
            .ShouldStartWith($"'report' is no coverage report that can be read: it is JSON, but not coverlet's: line 2: {why}\n");

    [Fact]
    public void That_is_nested_without_end_is_refused()
        => ReportText.Refusal(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).ShouldStartWith("'report' is no coverage report that can be read: ");

    [Fact]
    public void With_a_name_of_megabytes_is_read()
    {
        var name = new string('n', 4_000_000);

        ReportText.Read($$"""{ "{{name}}": {} }""").ShouldBe($"CoverletJson\n{name}");
    }
}
