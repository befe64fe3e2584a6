using Shakeout.BranchCoverage.Writers;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void Say_each_gap_at_its_place()
        => string.Join('\n', GitHubAnnotations.Write(SampleCoverage.OneOfEverything)).ShouldBe("""
            ::warning file=src/Pricing/Rates.cs,line=9,col=13,title=Never false in Rates.For::`applicant.Deposit < price * 0.1m` was never false; reached only by `RatesTests.Small_deposit`; coverlet reports it as covered
            ::warning file=src/Pricing/Rates.cs,line=12,col=31,title=Never ran in Rates.For::the body of the loop over `offers` never ran; reached by `RatesTests.Small_deposit` and 2 other tests
            ::warning file=src/Pricing/Rates.cs,line=15,col=16,title=Never null in Rates.For::`applicant.Broker` was never null; reached by `RatesTests.Small_deposit` and 2 other tests
            ::warning file=src/Pricing/Rates.cs,line=23,col=9,title=Never taken in Rates.Surcharge::the arm `_` was never taken: every value met another; reached by `RatesTests.Prices(product: Tracker)`
            ::warning file=src/Letters/Letter.cs,line=7,col=13,title=Never true in Letter.Render::`template != "</script><img src=x onerror=alert(1)>"` was never true
            ::warning file=src/Letters/Letter.cs,line=13,col=9,title=Never entered in Letter.Render::`catch (FormatException problem)` was never entered
            """);

    [Fact]
    public void Escape_what_would_end_a_command_early()
    {
        var gap = SampleCoverage.Gap("applicant.Broker") with { File = "a,b:c%.cs", Member = "A.B", Text = "x % 2 == 0\r\n::error", NearestTest = null };

        GitHubAnnotations.Write(SampleCoverage.Complete with { Gaps = [gap] }).ShouldBe(
            ["::warning file=a%2Cb%3Ac%25.cs,line=15,col=16,title=Never null in A.B::`x %25 2 == 0%0D%0A::error` was never null"]);
    }

    [Fact]
    public void Stop_at_as_many_as_GitHub_shows()
    {
        var lines = GitHubAnnotations.Write(SampleCoverage.Complete with { Gaps = [.. Enumerable.Repeat(SampleCoverage.Gap("_"), 13)] });

        lines.Count.ShouldBe(11);
        lines[^1].ShouldBe("::notice title=Branch coverage::3 more outcomes never happened: the summary of this run tells which");
    }
}
