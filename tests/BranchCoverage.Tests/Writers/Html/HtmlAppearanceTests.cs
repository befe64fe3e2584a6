using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shakeout.BranchCoverage.Writers.Html;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers.Html;

/// <summary>How the page looks: dark and light, on a desk and on a phone.</summary>
public sealed class HtmlAppearanceTests(ChromiumPages pages) : IClassFixture<ChromiumPages>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Can_be_read_by_everybody(ColorScheme scheme, int width)
    {
        await using var open = await pages.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        await open.PressAsync("j");

        var found = await open.Page.RunAxe();

        found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Help}: {node.Html}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Can_be_read_by_everybody_with_its_tables(ColorScheme scheme, int width)
    {
        await using var open = await pages.OpenAsync(HtmlReport.Write(SampleEffects.Result, SampleCoverage.Read), new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });

        var found = await open.Page.RunAxe();

        found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Help}: {node.Html}")).ShouldBeEmpty();
        (await open.OverhangAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(253, 252, 249)", "rgb(23, 24, 26)")]
    [InlineData(ColorScheme.Dark, "rgb(23, 24, 26)", "rgb(253, 252, 249)")]
    public async Task Is_as_dark_as_the_system_and_can_be_switched(ColorScheme scheme, string own, string other)
    {
        await using var open = await pages.OpenAsync(new() { ColorScheme = scheme });

        (await open.StyleAsync("body", "backgroundColor")).ShouldBe(own);
        await open.Page.ClickAsync("#theme");
        (await open.StyleAsync("body", "backgroundColor")).ShouldBe(other);
        await open.PressAsync("t");
        (await open.StyleAsync("body", "backgroundColor")).ShouldBe(own);
        open.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fits_a_phone()
    {
        var result = SampleCoverage.OneOfEverything with { Notes = [$"The source of {string.Concat(Enumerable.Repeat("/folder", 40))}.cs was not found."] };
        await using var open = await pages.OpenAsync(HtmlReport.Write(result, SampleCoverage.Read), new() { ViewportSize = new() { Width = 360, Height = 740 } });

        (await open.OverhangAsync()).ShouldBe(0);
        await open.Page.ClickAsync(".file:nth-child(2) h2 button");
        await open.PressAsync("j");
        (await open.OverhangAsync()).ShouldBe(0);
        (await open.CountAsync(".saying.current")).ShouldBe(1);
    }
}
