using System.Text.RegularExpressions;
using Shakeout.BranchCoverage.Writers.Html;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers.Html;

/// <summary>The page as text; <see cref="HtmlPageTests"/> opens it.</summary>
public sealed partial class HtmlReportTests
{
    private static readonly string Page = HtmlReport.Write(SampleCoverage.OneOfEverything, SampleCoverage.Read);

    [Fact]
    public void Asks_for_nothing_outside_of_itself()
        => Outside().Matches(Page).Select(match => match.Value).ShouldBeEmpty();

    [Fact]
    public void Lets_no_text_of_the_sources_end_its_script()
        => Page.Split("</script>").Length.ShouldBe(3);

    [Fact]
    public void Has_filled_every_place_of_its_template() => Page.ShouldNotContain("{{");

    [Fact]
    public void Is_the_same_for_the_same_result()
        => HtmlReport.Write(SampleCoverage.OneOfEverything, SampleCoverage.Read).ShouldBe(Page);

    [GeneratedRegex("""(src|href)="(?!data:)[^"]*"|https?://|@import|url\(""")]
    private static partial Regex Outside();
}
