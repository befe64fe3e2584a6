using Shakeout.TestOrderShuffler;
using TestResult = Shakeout.TestOrderShuffler.TestResult;

namespace Shakeout.CommandLine.Tests.Verbs;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly ScriptedTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Runs_exactly_the_tests_named_in_a_new_process()
    {
        (await ReplayAsync("--test", "B.Three", "--test", "A.One")).ShouldBe(ExitCode.Clean);

        _tool.Asked[1].ShouldBe("run B.Three, A.One in a New process");
        _tool.Output.ShouldBe("passed B.Three\npassed A.One\n");
        _tool.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Repeats_the_random_data_of_a_seed()
    {
        _tool.Result = test => new TestResult(test, TestOutcome.Failed, "no");

        (await ReplayAsync("--test", "A.One", "--data-seed", "5")).ShouldBe(ExitCode.Found);

        _tool.Asked[0].ShouldBe("start Shakeout.CommandLine.Tests (XunitV3), hang after 120 s, data seed 5");
        _tool.Error.ShouldBe("    no\n");
    }

    [Fact]
    public async Task Runs_the_order_of_a_file()
    {
        _tool.Folder.Write("order.txt", "A.Two\nA.One\n");

        (await ReplayAsync("--order", "order.txt")).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldBe("passed A.Two\npassed A.One\n");
    }

    [Fact]
    public async Task Runs_an_order_of_a_seed()
    {
        var tests = _tool.Tests.Where(test => test.Case.Class == "A").Select(test => test.Case).ToArray();

        (await ReplayAsync("--seed", "42", "--number", "3", "--interleave", "--filter", "ClassName=A")).ShouldBe(ExitCode.Clean);

        _tool.Asked[1].ShouldBe($"run {string.Join(", ", TestOrder.Draw(tests, new Seed(42), 3, OrderFreedom.Interleaved))} in a New process");
    }

    [Fact]
    public async Task Prints_outcomes_as_plain_lines_and_explains_them_on_standard_error()
    {
        _tool.Tests = [.. ScriptedTool.Names("A.One", "A.Two", "A.Three", "A.Four", "A.Five")];
        _tool.Result = test => test.Method switch
        {
            "One" => new TestResult(test, TestOutcome.Failed, "Values differ\r\n   at A.One()"),
            "Two" => new TestResult(test, TestOutcome.Skipped),
            "Four" => new TestResult(test, TestOutcome.Crashed, "exit code 3", CrashKind.Exit),
            _ => new TestResult(test, TestOutcome.Passed),
        };

        (await ReplayAsync("--test", "A.One", "--test", "A.Two", "--test", "A.Three", "--test", "A.Four", "--test", "A.Five")).ShouldBe(ExitCode.Found);

        _tool.Output.ShouldBe("failed A.One\nskipped A.Two\npassed A.Three\ncrashed A.Four\n");
        _tool.Error.ShouldBe("""
                Values differ
                   at A.One()
            A.Four ends the process: it calls Environment.Exit, or something kills it
                exit code 3
            1 test of the order did not run.
            Random data of data seed 4711: --data-seed 4711 repeats them.

            """);
    }

    [Fact]
    public async Task Refuses_a_file_that_names_tests_that_are_gone()
    {
        _tool.Folder.Write("order.txt", "A.One\nShop.A.Tow\nB.Three(x: 1)\n");

        (await ReplayAsync("--order", "order.txt")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("""
            'Shakeout.CommandLine.Tests' has no tests of these names:
              Shop.A.Tow
              B.Three(x: 1)
            Some that it has:
              A.One
              A.Two
              B.Three

            """);
    }

    [Theory]
    [InlineData("--order none.txt", "There is no order file 'FOLDER/none.txt'.\nName a file that 'shakeout shuffle' kept in its orders folder, or one with the name of a test on each line.\n")]
    [InlineData("--test A.One --test A.Two --test A.One", "An order runs each test once, and names these more often:\n  A.One\n")]
    [InlineData("", "Say which order to replay, in exactly one way: --seed SEED (with --number N), --order FILE, or --test NAME once for each test.\nSee what can be said with\n  shakeout replay --help\n")]
    [InlineData("--seed 1 --test A.One", "Say which order to replay, in exactly one way: --seed SEED (with --number N), --order FILE, or --test NAME once for each test.\nSee what can be said with\n  shakeout replay --help\n")]
    [InlineData("--number 2 --test A.One", "--number says which order of a seed to run: give --seed as well, or leave out --number.\n")]
    [InlineData("--test A.One --interleave", "--filter and --interleave say which order a seed means; with --order or --test the order is said already.\nLeave them out.\n")]
    public async Task Refuses_what_is_no_order(string words, string error)
    {
        (await ReplayAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe(error);
    }

    [Fact]
    public async Task Takes_names_as_they_are_printed()
    {
        _tool.Tests = [.. ScriptedTool.Names("A.One", "A.Reads(path: \"@x\", option: \"--y\", empty: \"\")")];

        (await ReplayAsync("--test", "A.Reads(path: \"@x\", option: \"--y\", empty: \"\")")).ShouldBe(ExitCode.Clean);
    }

    private Task<int> ReplayAsync(params IReadOnlyList<string> options) => _tool.RunAsync(["replay", ScriptedTool.BuiltSuite, .. options]);
}
