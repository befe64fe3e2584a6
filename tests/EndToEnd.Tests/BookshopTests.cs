namespace Shakeout.EndToEnd.Tests;

/// <summary>The sample that the README begins with: its four planted dependences are found and explained for any seed.</summary>
public sealed class BookshopTests
{
    private const string Suite = "artifacts/bin/Bookshop.LegacyTests/debug/Bookshop.LegacyTests.dll";

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    [InlineData(9007199254740991)]
    public async Task All_four_dependences_are_explained(long seed)
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Suite, "--seed", $"{seed}");

        string.Join('\n', ReportText.Of(run.Report).Skip(1)).Replace("Bookshop.LegacyTests.", "", StringComparison.Ordinal).ShouldBe("""
            victim CampaignTests.A_novel_and_a_cookery_book_ship_for_free, alone 0 of 5: Assert.Equal() Failure: Values differ
              after CampaignTests.The_harvest_campaign_takes_a_tenth_off_cookery and CampaignTests.The_summer_campaign_takes_a_tenth_off_novels: 5 of 5
            brittle CurrencyTests.A_basket_is_totalled_in_pounds, alone 5 of 5: System.InvalidOperationException: The bank has published no rate for GBP.
              set up by CurrencyTests.A_published_rate_is_quoted: 0 of 5
            victim OrderDeskTests.An_order_is_confirmed_by_mail, alone 0 of 5: Assert.Contains() Failure: Item not found in collection
              after ShopMailTests.While_the_server_is_down_mail_is_held: 5 of 5, cleaned by ShopMailTests.When_the_server_is_back_held_mail_leaves
            victim StockTests.Only_titles_that_run_out_are_ordered_again, alone 0 of 5: Assert.Equal() Failure: Collections differ
              after StockTests.Sold_copies_leave_the_shelf: 5 of 5
            """);
        run.Ended.ExitCode.ShouldBe(1);
    }
}
