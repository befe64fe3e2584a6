namespace Shakeout.EndToEnd.Tests;

/// <summary>A victim whose failure tells what its polluter drew: each process of a run draws the same.</summary>
public sealed class DrawnDataTests
{
    [Fact]
    public async Task A_data_seed_given_by_option_or_variable_is_that_of_every_process()
    {
        const string Expected = """
            Subjects.DrawnDataV3, xunit.v3, seed 1: 8 orders of 2 tests
            victim MorningTests.The_room_is_empty, alone 0 of 5: guest 665345 is still there
              after NightTests.A_guest_moves_in: 5 of 5
              replayed: passed NightTests.A_guest_moves_in, failed MorningTests.The_room_is_empty: exit 1
            exit 1
            """;

        (await Shuffle.SubjectAsync("DrawnDataV3", "--seed", "1", "--orders", "8", "--data-seed", "4711")).ShouldBe(Expected);
        var byVariable = await ChildProcess.RunAsync(Repository.Root,
            "env", "SHAKEOUT_DATA_SEED=4711", "dotnet", Repository.Tool, "shuffle", Repository.Subject("DrawnDataV3"), "--seed", "1", "--orders", "8");
        byVariable.Output.ShouldContain("guest 665345 is still there");
    }

    [Fact]
    public async Task One_is_drawn_for_the_run_and_stands_in_the_command_that_repeats_it()
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject("DrawnDataV3"), "--seed", "1", "--orders", "8");
        var suite = run.Report["suites"]![0]!;

        var command = Shuffle.Commands(run.Ended.Output).ShouldHaveSingleItem();

        command.ShouldContain($" --data-seed {suite["dataSeed"]} --test ");
        run.Ended.Output.ShouldContain($"seed 1, data seed {suite["dataSeed"]}; the executed orders are in ");
        (await Tool.PasteAsync(command)).Error.ShouldContain($"    {suite["findings"]![0]!["failure"]}\n");
    }
}
