using System.Text.Json;
using Shakeout.BranchCoverage.Writers;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers;

/// <summary>What the schema of SARIF 2.1.0 asks for, and what code scanning needs.</summary>
public sealed class SarifReportTests : IDisposable
{
    private readonly JsonDocument _report = JsonDocument.Parse(SarifReport.Write(SampleCoverage.OneOfEverything));

    private JsonElement Run => _report.RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();

    private JsonElement Driver => Run.GetProperty("tool").GetProperty("driver");

    public void Dispose() => _report.Dispose();

    [Fact]
    public void Says_its_version_and_schema()
        => $"{_report.RootElement.GetProperty("version")} {_report.RootElement.GetProperty("$schema")} {Run.GetProperty("columnKind")} {Driver.GetProperty("name")}"
            .ShouldBe("2.1.0 https://json.schemastore.org/sarif-2.1.0.json utf16CodeUnits Shakeout");

    [Fact]
    public void Holds_a_rule_for_each_kind_of_gap()
        => string.Join('\n', Driver.GetProperty("rules").EnumerateArray().Select(rule =>
            $"{rule.GetProperty("id")} {rule.GetProperty("name")}: {rule.GetProperty("shortDescription").GetProperty("text")}")).ShouldBe("""
            condition/never-true NeverTrue: A condition was never true.
            condition/never-false NeverFalse: A condition was never false.
            null/never-null NeverNull: A value that is checked for null was never null.
            null/always-null AlwaysNull: A value that is checked for null was always null.
            arm/never-taken NeverTaken: An arm of a switch or of a pattern was never taken.
            loop/never-ran NeverRan: The body of a foreach never ran.
            catch/never-entered NeverEntered: A catch was never entered.
            """);

    [Fact]
    public void Places_each_gap_and_names_its_rule()
        => string.Join('\n', Run.GetProperty("results").EnumerateArray().Select(Told)).ShouldBe("""
            condition/never-false src/Pricing/Rates.cs 9:13-9:45 in Lender.Pricing.Rates.For, warning
            loop/never-ran src/Pricing/Rates.cs 12:31-12:37 in Lender.Pricing.Rates.For, warning
            null/never-null src/Pricing/Rates.cs 15:16-15:32 in Lender.Pricing.Rates.For, warning
            arm/never-taken src/Pricing/Rates.cs 23:9-23:10 in Lender.Pricing.Rates.Surcharge, warning
            condition/never-true src/Letters/Letter.cs 7:13-7:64 in Lender.Letters.Letter.Render, warning
            catch/never-entered src/Letters/Letter.cs 13:9-13:40 in Lender.Letters.Letter.Render, warning
            """);

    [Fact]
    public void Points_with_each_result_at_the_rule_that_it_names()
    {
        var rules = Driver.GetProperty("rules");

        Run.GetProperty("results").EnumerateArray().Where(result =>
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString() != result.GetProperty("ruleId").GetString())
            .ShouldBeEmpty();
    }

    [Fact]
    public void Says_whole_sentences()
        => string.Join('\n', Run.GetProperty("results").EnumerateArray().Take(2).Select(result => result.GetProperty("message").GetProperty("text"))).ShouldBe("""
            `applicant.Deposit < price * 0.1m` was never false; reached only by `RatesTests.Small_deposit`; coverlet reports it as covered.
            The body of the loop over `offers` never ran; reached by `RatesTests.Small_deposit` and 2 other tests.
            """);

    [Fact]
    public void Names_files_by_relative_uris_whose_base_it_tells()
    {
        var gap = SampleCoverage.Gap("offers") with { File = "src/C# 12/préface.cs" };
        using var report = JsonDocument.Parse(SarifReport.Write(SampleCoverage.Complete with { Gaps = [gap] }));
        var run = report.RootElement.GetProperty("runs")[0];
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        place.GetProperty("uri").GetString().ShouldBe("src/C%23%2012/pr%C3%A9face.cs");
        run.GetProperty("originalUriBaseIds").TryGetProperty(place.GetProperty("uriBaseId").GetString()!, out _).ShouldBeTrue();
    }

    [Fact]
    public void Names_a_file_outside_of_the_repository_by_its_whole_path()
    {
        using var report = JsonDocument.Parse(SarifReport.Write(SampleCoverage.Complete with { Gaps = [SampleCoverage.Gap("offers") with { File = "/home/ada/linked file.cs" }] }));

        report.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetRawText()
            .Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("").ShouldBe("""{"uri":"file:///home/ada/linked%20file.cs"}""");
    }

    [Fact]
    public void Knows_a_gap_again_whose_lines_have_moved_and_tells_equal_ones_apart()
    {
        var gap = SampleCoverage.Gap("offers");

        var before = Fingerprints(gap, gap with { Line = 20 });
        var after = Fingerprints(gap with { Line = 40 }, gap with { Line = 50 });

        after.ShouldBe(before);
        before.Distinct().Count().ShouldBe(2);
    }

    private static string Told(JsonElement result)
    {
        var place = result.GetProperty("locations").EnumerateArray().ShouldHaveSingleItem();
        var region = place.GetProperty("physicalLocation").GetProperty("region");
        return $"{result.GetProperty("ruleId")} {place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri")} "
            + $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}-{region.GetProperty("endLine")}:{region.GetProperty("endColumn")} "
            + $"in {place.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName")}, {result.GetProperty("level")}";
    }

    private static string[] Fingerprints(params IReadOnlyList<Gap> gaps)
    {
        using var report = JsonDocument.Parse(SarifReport.Write(SampleCoverage.Complete with { Gaps = gaps }));
        return [.. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("gap/v1").GetString()!)];
    }
}
