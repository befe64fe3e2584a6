namespace Shakeout.EndToEnd.Tests;

/// <summary>The sample suite that is written with fixtures: no order harms it, and one leak is found.</summary>
public sealed class CuredBookshopTests
{
    private const string Suite = "artifacts/bin/Bookshop.Tests/debug/Bookshop.Tests.dll";

    [Fact]
    public async Task Fifty_orders_find_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Suite, "--seed", "20261122", "--orders", "50");

        ReportText.Of(run.Report).ShouldBe(["Bookshop.Tests, xunit.v3, seed 20261122: 50 orders of 79 tests"]);
        run.Ended.ExitCode.ShouldBe(0, run.Ended.Text);
    }

    /// <summary>The same tests and orders; a fixture that overrides the transaction keeps what the tests of the stock did.</summary>
    [Fact]
    public async Task One_fixture_that_keeps_its_changes_is_found_with_the_test_that_pollutes() =>
        (await Shuffle.SubjectAsync("LeakingBookshopV3", "--seed", "20261122", "--orders", "50"))
            .Replace("Bookshop.Tests.", "", StringComparison.Ordinal).ShouldBe("""
            Subjects.LeakingBookshopV3, xunit.v3, seed 20261122: 50 orders of 79 tests
            victim StockTests.Only_titles_that_run_out_are_ordered_again, alone 0 of 5: Assert.Equal() Failure: Collections differ
              after StockTests.Sold_copies_leave_the_shelf: 5 of 5
              replayed: passed StockTests.Sold_copies_leave_the_shelf, failed StockTests.Only_titles_that_run_out_are_ordered_again: exit 1
            exit 1
            """);

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    [InlineData(9007199254740991)]
    public async Task An_ordinary_run_is_green_in_any_order(long seed)
    {
        var run = await ChildProcess.RunAsync(Repository.Root, "dotnet", "test", Suite, "--environment", $"SHAKEOUT_ORDER_SEED={seed}");

        run.ExitCode.ShouldBe(0, run.Text);
        run.Output.ShouldContain("Passed:    79, Skipped:     0, Total:    79,");
        var order = Repository.At($"{Path.GetDirectoryName(Suite)}/TestResults/Bookshop.Tests.order.txt");
        File.ReadLines(order).First().ShouldBe($"# order seed {seed}");

        var replay = await Tool.RunAsync("replay", Suite, "--order", order);
        replay.Output.Split('\n').Count(line => line.StartsWith("passed ", StringComparison.Ordinal)).ShouldBe(79, replay.Text);
    }
}
