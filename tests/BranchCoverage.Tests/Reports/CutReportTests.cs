using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class CutReportTests
{
    [Theory]
    [InlineData("""{ "A.dll": { "/a.cs": { "A": { "M": { "Lines": { "1": 2 }, "Branches": [ { "Line": 1, "Offset": 3, "EndOffset": 5, "Path": 0, "Ordinal": 0, "Hits": 2 } ] } } } } }""")]
    [InlineData("""<?xml version="1.0"?><coverage><packages><package name="A"><classes><class name="A" filename="a.cs"><lines><line number="1" hits="2" condition-coverage="50% (1/2)"/></lines></class></classes></package></packages></coverage>""")]
    [InlineData("""<CoverageSession><Modules><Module><ModulePath>A.dll</ModulePath><Files><File uid="1" fullPath="a.cs"/></Files><Classes><Class><FullName>A</FullName><Methods><Method><Name>M</Name><FileRef uid="1"/><SequencePoints><SequencePoint vc="1" sl="1"/></SequencePoints></Method></Methods></Class></Classes></Module></Modules></CoverageSession>""")]
    [InlineData("SF:/a.cs\nFN:1,System.Void A::M()\nDA:1,2\nBRDA:1,3,0,2\nend_of_record")]
    public void Is_refused_wherever_it_was_cut(string text)
    {
        using var folder = new TemporaryFolder();
        var whole = folder.Write("whole", text);
        ReportReader.Read(new("whole", whole)).IsEmpty.ShouldBeFalse();

        var taken = Enumerable.Range(0, text.Length).Where(length =>
        {
            try
            {
                ReportReader.Read(new("cut", folder.Write("cut", text[..length])));
                return true;
            }
            catch (BranchCoverageException)
            {
                return false;
            }
        });

        taken.ShouldBeEmpty();
    }
}
