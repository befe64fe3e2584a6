using System.Text.RegularExpressions;

namespace Shakeout.Docs.Tests;

/// <summary>What every page keeps to.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Every_piece_of_C_sharp_is_a_region_of_a_compiled_sample()
    {
        var regions = SampleRegion.All();

        CodeBlock.All("csharp").Where(block => !regions.Contains(block.Text)).Select(block => block.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_piece_of_YAML_is_a_whole_step_of_ci_or_a_whole_file_of_a_sample()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("ci"), "*.yml")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("samples"), "*.yaml", SearchOption.AllDirectories)).Select(File.ReadAllText).ToHashSet();

        CodeBlock.All("yaml").Where(block => !files.Contains(block.Text)).Select(block => block.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_block_is_of_a_kind_that_a_test_checks()
        => Repository.Pages.SelectMany(CodeBlock.Of).Select(block => block.Language).Distinct()
            .Except(["csharp", "yaml", "sh", "text", "json", "tree"]).ShouldBeEmpty();

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var broken =
            from page in Repository.Pages
            from link in Link().Matches(Repository.Read(page))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            let path = Path.GetFullPath(target, Path.GetDirectoryName(Repository.PathOf(page))!)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {target}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_is_listed_in_the_README_and_leads_back_to_it()
    {
        var readme = Repository.Read("README.md");
        var pages = Repository.Pages.Where(page => page != "README.md").ToList();

        pages.Where(page => !readme.Contains($"]({page})", StringComparison.Ordinal)).ShouldBeEmpty("not in the README's table");
        pages.Where(page => !Repository.Read(page).Contains("README.md#documentation)", StringComparison.Ordinal)).ShouldBeEmpty("without a way back");
    }

    [GeneratedRegex(@"(?<!`)\[[^\]]+\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
