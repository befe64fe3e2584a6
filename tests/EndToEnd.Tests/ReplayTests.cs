namespace Shakeout.EndToEnd.Tests;

/// <summary>Orders that are run again. What shuffles print is replayed wherever they are tested.</summary>
public sealed class ReplayTests
{
    private const string Fails = """
        passed Subjects.VictimV2.TravelTests.Abroad_we_pay_in_dollars
        failed Subjects.VictimV2.PriceTests.Prices_are_in_euros

        """;

    [Theory]
    [InlineData("VictimV2")]
    [InlineData("CleanV3")]
    public async Task A_seed_and_a_number_are_the_kept_order_of_that_number(string subject)
    {
        using var folder = new TemporaryFolder();
        await Shuffle.RunAsync(folder, Repository.Subject(subject), "--seed", "5", "--orders", "4");

        foreach (var (order, at) in ExecutedOrders.Of(folder["orders"]).Select((order, at) => (order, at)))
        {
            var replay = await Tool.RunAsync("replay", Repository.Subject(subject), "--seed", "5", "--number", $"{at + 1}");
            Tests(replay).ShouldBe(order);
        }
    }

    [Fact]
    public async Task Without_a_number_it_is_the_first_order()
    {
        using var folder = new TemporaryFolder();
        await Shuffle.RunAsync(folder, Repository.Subject("VictimV3"), "--seed", "5", "--orders", "1");

        Tests(await Tool.RunAsync("replay", Repository.Subject("VictimV3"), "--seed", "5")).ShouldBe(ExecutedOrders.Of(folder["orders"])[0]);
    }

    [Fact]
    public async Task An_order_file_is_run_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("order.txt", "Subjects.VictimV2.TravelTests.Abroad_we_pay_in_dollars\n\nSubjects.VictimV2.PriceTests.Prices_are_in_euros\n");

        var replay = await Tool.RunAsync("replay", Repository.Subject("VictimV2"), "--order", file);

        replay.Output.ShouldBe(Fails);
        replay.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Named_tests_run_in_their_order_and_failures_go_to_standard_error()
    {
        var replay = await Replay("VictimV2", "TravelTests.Abroad_we_pay_in_dollars", "PriceTests.Prices_are_in_euros");

        replay.Output.ShouldBe(Fails);
        replay.Error.ShouldContain("    Assert.Equal() Failure: Strings differ\n");
        (await Replay("VictimV2", "PriceTests.Prices_are_in_euros", "TravelTests.Abroad_we_pay_in_dollars")).Text.ShouldBe("""
            exit 0
            passed Subjects.VictimV2.PriceTests.Prices_are_in_euros
            passed Subjects.VictimV2.TravelTests.Abroad_we_pay_in_dollars

            """);
    }

    [Fact]
    public async Task A_skipped_test_is_called_skipped() =>
        (await Replay("CleanV2", "PlainTests.Skipped", "PlainTests+Nested.Inside")).Text.ShouldBe("""
            exit 0
            skipped Subjects.CleanV2.PlainTests.Skipped
            passed Subjects.CleanV2.PlainTests+Nested.Inside

            """);

    [Fact]
    public async Task A_crash_is_charged_to_its_test_and_ends_the_order() =>
        (await Replay("ExitV2", "ExitTests.Leaves_the_process", "OtherTests.First")).Text.ShouldBe("""
            exit 1
            crashed Subjects.ExitV2.ExitTests.Leaves_the_process
            --- error
            Subjects.ExitV2.ExitTests.Leaves_the_process ends the process: it calls Environment.Exit, or something kills it
                exit code 0
            1 test of the order did not run.

            """);

    [Fact]
    public async Task A_built_project_is_replayed_as_its_assembly_is() =>
        (await Tool.RunAsync("replay", "tests/Subjects/BrittleV2", "--no-build", "--test", "Subjects.BrittleV2.LookupTests.A_word_is_translated")).Output
            .ShouldBe("failed Subjects.BrittleV2.LookupTests.A_word_is_translated\n");

    private static Task<Ended> Replay(string subject, params IEnumerable<string> tests)
        => Tool.RunAsync(["replay", Repository.Subject(subject), .. tests.SelectMany(test => (string[])["--test", $"Subjects.{subject}.{test}"])]);

    private static IEnumerable<string> Tests(Ended replay)
        => replay.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
}
