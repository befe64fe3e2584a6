using Shakeout.BranchCoverage.Writers;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Holds_one_of_everything()
        => MarkdownReport.Write(SampleCoverage.OneOfEverything, ["The line coverage is 83.8 % (26 of 31), less than the 90 % that it must be."]).ShouldBe("""
            ## ❌ Branch coverage: 6 outcomes never happened

            - ❌ The line coverage is 83.8 % (26 of 31), less than the 90 % that it must be.

            | | lines | branches | outcomes |
            | --- | ---: | ---: | ---: |
            | `Lender` | 100 % (17 of 17) | 50 % (8 of 16) | 60 % (6 of 10) |
            | `Lender.Letters` | 64.2 % (9 of 14) | 50 % (2 of 4) | 33.3 % (1 of 3) |
            | all | 83.8 % (26 of 31) | 50 % (10 of 20) | 53.8 % (7 of 13) |

            | where | what never happened |
            | --- | --- |
            | `src/Pricing/Rates.cs:9`<br>`Rates.For` | `applicant.Deposit < price * 0.1m` was never false; reached only by `RatesTests.Small_deposit`; coverlet reports it as covered |
            | `src/Pricing/Rates.cs:12`<br>`Rates.For` | the body of the loop over `offers` never ran; reached by `RatesTests.Small_deposit` and 2 other tests |
            | `src/Pricing/Rates.cs:15`<br>`Rates.For` | `applicant.Broker` was never null; reached by `RatesTests.Small_deposit` and 2 other tests |
            | `src/Pricing/Rates.cs:23`<br>`Rates.Surcharge` | the arm `_` was never taken: every value met another; reached by `RatesTests.Prices(product: Tracker)` |
            | `src/Letters/Letter.cs:7`<br>`Letter.Render` | `template != "</script><img src=x onerror=alert(1)>"` was never true |
            | `src/Letters/Letter.cs:13`<br>`Letter.Render` | `catch (FormatException problem)` was never entered |

            - 4 of 6 gaps are in members that line coverage calls complete.
            - coverlet reports 1 of 6 gaps as covered.
            - 1 member was never called.
            - 2 outcomes are unknown: nothing could be said for certain.
            - 1 branch that only the compiler made is left out.
            - `CacheTests.Reads` takes another way at `_cache is null` (src/Pricing/Rates.cs:14) when it runs after `CacheTests.Warms`.
            - Cobertura holds no IL offsets: what the report calls covered is taken as it is.

            """);

    [Fact]
    public void Is_short_when_there_is_nothing_to_say()
        => MarkdownReport.Write(SampleCoverage.Complete, []).ShouldBe("""
            ## Branch coverage: every decision that was reached went every way

            | | lines | branches | outcomes |
            | --- | ---: | ---: | ---: |
            | all | 100 % (1 of 1) | – | – |

            """);

    [Fact]
    public void Folds_the_conditions_that_were_never_shown_to_matter()
        => MarkdownReport.Write(SampleEffects.Result, []).ShouldBe("""
            ## Branch coverage: every decision that was reached went every way

            | | lines | branches | outcomes |
            | --- | ---: | ---: | ---: |
            | all | 100 % (2 of 2) | 50 % (3 of 6) | 100 % (6 of 6) |

            <details><summary>1 condition never shown to matter</summary>

            | where | which test would show it |
            | --- | --- |
            | `src/Pricing/Discounts.cs:6`<br>`Discounts.Apply` | `applicant.Deposit > 50_000m` was never shown to matter: a test with `applicant.IsFirstBuyer` false, `applicant.Deposit > 50_000m` true, `offer.IsOpen` true would |

            </details>

            - MC/DC 2 of 3 conditions: 1 was never shown to matter, and no gap says so.

            """);

    [Fact]
    public void Folds_what_comes_after_the_first_ten()
    {
        var gaps = Enumerable.Range(1, 200).Select(line => SampleCoverage.Gap("catch") with { Line = line }).ToList();

        var page = MarkdownReport.Write(SampleCoverage.Complete with { Gaps = gaps }, []);

        page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Count().ShouldBe(160);
        page.ShouldContain("Letter.cs:10`<br>`Letter.Render` | `catch (FormatException problem)` was never entered |\n\n<details><summary>190 more gaps</summary>\n\n| where |");
        page.ShouldContain("\n\nand 40 more: the report of `--html` shows them all.\n\n</details>\n");
    }

    [Theory]
    [InlineData("a || b", "`a \\|\\| b`")]
    [InlineData("List`1", "`` List`1 ``")]
    [InlineData("a\r\nb", "`a b`")]
    [InlineData("<br>", "`<br>`")]
    public void Keeps_code_within_its_cell(string text, string code) => MarkdownCode.Of(text).ShouldBe(code);
}
