using Shakeout.BranchCoverage.Gates;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Gates;

public sealed class RatchetFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_sorted_and_counts_what_stands_twice()
    {
        var gap = SampleCoverage.Gap("applicant.Deposit");
        var result = SampleCoverage.Complete with { Gaps = [gap, gap with { Missing = Outcome.True }, SampleCoverage.Gap("template"), gap with { Line = 90 }] };

        RatchetFile.Text(Ratchet.Of(result)).ShouldBe("""
            {
              "schema": 1,
              "gaps": [
                {
                  "member": "Lender.Letters.Letter.Render",
                  "text": "template != \"</script><img src=x onerror=alert(1)>\"",
                  "missing": "true"
                },
                {
                  "member": "Lender.Pricing.Rates.For",
                  "text": "applicant.Deposit < price * 0.1m",
                  "missing": "false",
                  "count": 2
                },
                {
                  "member": "Lender.Pricing.Rates.For",
                  "text": "applicant.Deposit < price * 0.1m",
                  "missing": "true"
                }
              ],
              "unreached": []
            }

            """);
    }

    [Fact]
    public void Is_read_as_it_was_written()
    {
        var ratchet = Ratchet.Of(SampleCoverage.OneOfEverything);

        RatchetFile.Text(RatchetFile.Read(_folder.Write("ratchet.json", RatchetFile.Text(ratchet)))!).ShouldBe(RatchetFile.Text(ratchet));
    }

    [Fact]
    public void Is_none_before_the_first_run() => RatchetFile.Read(_folder["ratchet.json"]).ShouldBeNull();

    [Theory]
    [InlineData("<<<<<<< HEAD", "it is no ratchet file")]
    [InlineData("[]", "it is no ratchet file")]
    [InlineData("{}", "it is no ratchet file")]
    [InlineData("""{"schema":2,"gaps":[],"unreached":[]}""", "it was written by another version of the tool")]
    [InlineData("""{"schema":1,"gaps":[{"member":"A"}],"unreached":[]}""", "it is no ratchet file")]
    [InlineData("""{"schema":1,"gaps":[{"member":null,"text":"a","missing":"true"}],"unreached":[]}""", "it is no ratchet file")]
    public void Says_why_it_cannot_be_read(string text, string why)
    {
        var path = _folder.Write("ratchet.json", text);

        Should.Throw<BranchCoverageException>(() => RatchetFile.Read(path)).Message
            .ShouldBe($"The ratchet file '{path}' cannot be read: {why}.\nMend it, or delete it: the next run then writes it anew.");
    }
}
