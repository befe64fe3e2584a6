using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class ReportReaderTests
{
    [Theory]
    [InlineData("{}", "CoverletJson")]
    [InlineData("\n  <coverage><sources/></coverage>", "Cobertura")]
    [InlineData("<coverage version='1.9'><packages/></coverage>", "Cobertura")]
    [InlineData("<CoverageSession/>", "OpenCover")]
    [InlineData("TN:\nSF:a.cs\nend_of_record", "Lcov\n(no module)\n  a.cs")]
    public void Knows_a_format_by_what_is_in_the_file(string text, string format) => ReportText.Read(text).ShouldBe(format);

    [Theory]
    [InlineData("<report name='jacoco'><package/></report>", "it is XML that begins with '<report><package>'.")]
    [InlineData("<coverage clover='4.5'><project/></coverage>", "it is XML that begins with '<coverage><project>'.")]
    [InlineData("<!DOCTYPE html><html lang=\"en\"><body></body></html>", "it is XML that begins with '<html><body>'.")]
    [InlineData("mode: set\nexample.com/a.go:1.1,2.2 1 1", "it is neither JSON nor XML, nor does it begin as lcov.")]
    [InlineData("\u0000\u0001\u0002binary", "it is neither JSON nor XML, nor does it begin as lcov.")]
    public void Refuses_another_format_and_lists_those_it_reads(string text, string why) => ReportText.Refusal(text).ShouldBe($"""
        'report' is no coverage report that can be read: {why}
        The formats are coverlet's JSON, OpenCover, lcov and Cobertura. Let a run write one with
          dotnet test --collect "XPlat Code Coverage;Format=json"
        """);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Refuses_an_empty_file(string text) => ReportText.Refusal(text).ShouldBe("""
        The report 'report' is empty.
        The run that wrote it may have been stopped, or the copy cut off: let the run write it again.
        """);

    [Fact]
    public void Refuses_a_file_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<BranchCoverageException>(() => ReportReader.Read(new("report", folder.Path))).Message.ShouldBe($"""
            The report 'report' cannot be read: Access to the path '{folder.Path}' is denied.
            Name another file, or make it readable.
            """);
    }
}
