namespace Shakeout.EndToEnd.Tests;

/// <summary>Tests that end the process: charged to the right one, and the run goes on without it.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task An_endless_loop_in_v2() =>
        (await Shuffle.SubjectAsync("HangV2", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.HangV2, xunit.v2, seed 1: 6 orders of 6 tests
            crashed LoopTests.Never_ends: hang
              replayed: crashed LoopTests.Never_ends: exit 1
            exit 1
            """);

    [Fact]
    public async Task An_endless_loop_in_v3() =>
        (await Shuffle.SubjectAsync("HangV3", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.HangV3, xunit.v3, seed 1: 6 orders of 6 tests
            crashed LoopTests.Never_ends: hang
              replayed: crashed LoopTests.Never_ends: exit 1
            exit 1
            """);

    [Fact]
    public async Task An_exit_with_code_0_in_v2() =>
        (await Shuffle.SubjectAsync("ExitV2", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.ExitV2, xunit.v2, seed 1: 6 orders of 6 tests
            crashed ExitTests.Leaves_the_process: exit
              replayed: crashed ExitTests.Leaves_the_process: exit 1
            exit 1
            """);

    [Fact]
    public async Task An_exit_with_code_0_in_v3() =>
        (await Shuffle.SubjectAsync("ExitV3", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.ExitV3, xunit.v3, seed 1: 6 orders of 6 tests
            crashed ExitTests.Leaves_the_process: exit
              replayed: crashed ExitTests.Leaves_the_process: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_stack_overflow_in_v2() =>
        (await Shuffle.SubjectAsync("StackOverflowV2", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.StackOverflowV2, xunit.v2, seed 1: 6 orders of 6 tests
            crashed DepthTests.Goes_too_deep: stack overflow
              replayed: crashed DepthTests.Goes_too_deep: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_stack_overflow_in_v3() =>
        (await Shuffle.SubjectAsync("StackOverflowV3", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.StackOverflowV3, xunit.v3, seed 1: 6 orders of 6 tests
            crashed DepthTests.Goes_too_deep: stack overflow
              replayed: crashed DepthTests.Goes_too_deep: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_fail_fast_in_v2() =>
        (await Shuffle.SubjectAsync("FailFastV2", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.FailFastV2, xunit.v2, seed 1: 6 orders of 6 tests
            crashed FatalTests.Gives_up: fail fast
              replayed: crashed FatalTests.Gives_up: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_fail_fast_in_v3() =>
        (await Shuffle.SubjectAsync("FailFastV3", "--seed", "1", "--orders", "6", "--hang-timeout", "3")).ShouldBe("""
            Subjects.FailFastV3, xunit.v3, seed 1: 6 orders of 6 tests
            crashed FatalTests.Gives_up: fail fast
              replayed: crashed FatalTests.Gives_up: exit 1
            exit 1
            """);

    [Theory]
    [InlineData("BackgroundThrowV2", "xunit.v2")]
    [InlineData("BackgroundThrowV3", "xunit.v3")]
    public async Task A_throw_on_a_thread_of_its_own(string subject, string framework)
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject(subject), "--seed", "1", "--orders", "8");

        string.Join('\n', ReportText.Of(run.Report)).ShouldBe($"""
            Subjects.{subject}, {framework}, seed 1: 8 orders of 5 tests
            crashed Subjects.{subject}.ThreadTests.Leaves_a_thread_behind: background exception
            """);
        run.Ended.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task The_orders_that_count_ran_without_the_test()
    {
        using var folder = new TemporaryFolder();
        await Shuffle.RunAsync(folder, Repository.Subject("ExitV2"), "--seed", "1", "--orders", "4");

        ExecutedOrders.Of(folder["orders"]).Select(order => $"{order.Count(test => test.EndsWith(".Leaves_the_process", StringComparison.Ordinal))} of {order.Count}")
            .ShouldBe(["0 of 5", "0 of 5", "0 of 5", "0 of 5"]);
    }
}
