using System.Text.Json;
using Shakeout.BranchCoverage.Writers;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers;

public sealed class JsonReportTests
{
    [Fact]
    public void Holds_every_key_in_its_place()
    {
        var result = SampleCoverage.OneOfEverything with { Gaps = [SampleCoverage.Gap("applicant.Deposit"), SampleCoverage.Gap("catch")] };

        JsonReport.Write(result).ShouldBe("""
            {
              "schema": 1,
              "line": {
                "covered": 26,
                "total": 31
              },
              "branch": {
                "covered": 10,
                "total": 20
              },
              "outcome": {
                "covered": 7,
                "total": 13
              },
              "mcdc": {
                "covered": 0,
                "total": 0,
                "decisions": []
              },
              "gaps": [
                {
                  "file": "src/Pricing/Rates.cs",
                  "line": 9,
                  "column": 13,
                  "member": "Lender.Pricing.Rates.For",
                  "kind": "condition",
                  "text": "applicant.Deposit < price * 0.1m",
                  "missing": "false",
                  "nearestTest": "Lender.Tests.RatesTests.Small_deposit",
                  "coverletSaysCovered": true,
                  "lineCovered": true
                },
                {
                  "file": "src/Letters/Letter.cs",
                  "line": 13,
                  "column": 9,
                  "member": "Lender.Letters.Letter.Render",
                  "kind": "catch",
                  "text": "catch (FormatException problem)",
                  "missing": "entered",
                  "nearestTest": null,
                  "coverletSaysCovered": null,
                  "lineCovered": false
                }
              ],
              "falselyCovered": [
                {
                  "file": "src/Pricing/Rates.cs",
                  "line": 9,
                  "column": 13,
                  "member": "Lender.Pricing.Rates.For",
                  "kind": "condition",
                  "text": "applicant.Deposit < price * 0.1m",
                  "missing": "false",
                  "nearestTest": "Lender.Tests.RatesTests.Small_deposit",
                  "coverletSaysCovered": true,
                  "lineCovered": true
                }
              ],
              "uncalled": 1,
              "unknown": 2,
              "drift": [
                {
                  "test": "Lender.Tests.CacheTests.Reads",
                  "file": "src/Pricing/Rates.cs",
                  "line": 14,
                  "text": "_cache is null",
                  "after": "Lender.Tests.CacheTests.Warms"
                }
              ]
            }

            """);
    }

    [Fact]
    public void Tells_which_conditions_were_never_shown_to_matter()
    {
        using var report = JsonDocument.Parse(JsonReport.Write(SampleEffects.Result));

        report.RootElement.GetProperty("mcdc").GetRawText().Replace("\n  ", "\n", StringComparison.Ordinal).ShouldBe("""
            {
              "covered": 2,
              "total": 3,
              "decisions": [
                {
                  "file": "src/Pricing/Discounts.cs",
                  "line": 6,
                  "column": 12,
                  "member": "Lender.Pricing.Discounts.Apply",
                  "text": "(applicant.IsFirstBuyer || applicant.Deposit > 50_000m) && offer.IsOpen",
                  "conditions": [
                    {
                      "text": "applicant.IsFirstBuyer",
                      "shown": true
                    },
                    {
                      "text": "applicant.Deposit > 50_000m",
                      "shown": false
                    },
                    {
                      "text": "offer.IsOpen",
                      "shown": true
                    }
                  ],
                  "vectors": [
                    "T-T → true",
                    "FTF → false",
                    "FF- → false"
                  ],
                  "missing": [
                    "FTT → true"
                  ]
                }
              ]
            }
            """);
    }

    [Fact]
    public void Writes_empty_lists_where_there_is_nothing()
    {
        using var report = JsonDocument.Parse(JsonReport.Write(SampleCoverage.Complete));

        string.Join(' ', report.RootElement.EnumerateObject().Select(entry => $"{entry.Name}={entry.Value.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)}"))
            .ShouldBe("""schema=1 line={"covered":1,"total":1} branch={"covered":0,"total":0} outcome={"covered":0,"total":0} mcdc={"covered":0,"total":0,"decisions":[]} gaps=[] falselyCovered=[] uncalled=0 unknown=0 drift=[]""");
    }

    [Theory]
    [InlineData(DecisionKind.Condition, Outcome.True, "condition true")]
    [InlineData(DecisionKind.Condition, Outcome.False, "condition false")]
    [InlineData(DecisionKind.Null, Outcome.Null, "null null")]
    [InlineData(DecisionKind.Null, Outcome.NotNull, "null not null")]
    [InlineData(DecisionKind.Arm, Outcome.Taken, "arm taken")]
    [InlineData(DecisionKind.Loop, Outcome.Many, "loop many")]
    [InlineData(DecisionKind.Catch, Outcome.Entered, "catch entered")]
    public void Calls_kinds_and_outcomes_as_the_schema_does(DecisionKind kind, Outcome missing, string words)
    {
        var gap = SampleCoverage.Gap("offers") with { Kind = kind, Missing = missing };
        using var report = JsonDocument.Parse(JsonReport.Write(SampleCoverage.Complete with { Gaps = [gap] }));

        var written = report.RootElement.GetProperty("gaps")[0];

        $"{written.GetProperty("kind")} {written.GetProperty("missing")}".ShouldBe(words);
    }
}
