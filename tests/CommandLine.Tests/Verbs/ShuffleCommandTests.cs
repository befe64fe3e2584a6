using System.Text.Json;
using Shakeout.CommandLine.Suites;
using Shakeout.Samples;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Tests.Verbs;

public sealed class ShuffleCommandTests : IDisposable
{
    private readonly ScriptedTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Shows_a_clean_suite()
    {
        _tool.Notes = ["This suite brings a test framework of its own."];

        (await ShuffleAsync("--orders", "2")).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldBe("""
            Shakeout  Shakeout.CommandLine.Tests (xunit v3, 3 tests)   seed 77
              This suite brings a test framework of its own.
              order 1 of 2: 3 tests, none failed

            no findings in Shakeout.CommandLine.Tests
            3 tests clean in all 2 orders: a dependence among them that shows in more than 78 % of orders is excluded (95 %).
            2 of 6 neighbour pairs tried so far.
            seed 77, data seed 4711; the executed orders are in TEMPORARY

            """);
        _tool.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_on_what_the_command_line_says()
    {
        await ShuffleAsync("--seed", "5", "--orders", "7", "--time-budget", "1.5", "--hang-timeout", "9", "--interleave", "--filter", "ClassName=A");

        string.Join('\n', _tool.Asked).ShouldBe("""
            start Shakeout.CommandLine.Tests (XunitV3), hang after 9 s, data seed 4711
            shuffle A.One, A.Two in 7 orders of seed 5, budget 00:00:01.5000000, Interleaved
            run A.One, A.Two in a Warm process
            end
            """);
    }

    [Fact]
    public async Task Prints_commands_that_repeat_a_finding_as_the_suite_was_run()
    {
        _tool.Report = clean => clean with { Findings = [SampleReport.Victim] };

        (await ShuffleAsync("--hang-timeout", "9")).ShouldBe(ExitCode.Found);

        _tool.Output.ShouldContain("\n      shakeout replay SUITE.dll --hang-timeout 9 --data-seed 4711 --test Bookshop.OrderTests.Adds_to_catalog --test Bookshop.CatalogTests.Is_empty_at_start\n");
    }

    [Theory]
    [InlineData("", "12")]
    [InlineData("--data-seed 5", "5")]
    public async Task Hands_the_data_seed_of_the_option_else_of_the_variable_to_its_workers(string words, string seed)
    {
        _tool.Variables["SHAKEOUT_DATA_SEED"] = "12";
        _tool.Report = clean => clean with { Findings = [SampleReport.Brittle] };

        await ShuffleAsync(["--json", "r.json", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        _tool.Asked[0].ShouldBe($"start Shakeout.CommandLine.Tests (XunitV3), hang after 120 s, data seed {seed}");
        _tool.Output.ShouldContain($"\n      shakeout replay SUITE.dll --data-seed {seed} --test Bookshop.MapperTests.Maps_total\n");
        using var json = JsonDocument.Parse(File.ReadAllText(_tool.Folder["r.json"]));
        json.RootElement.GetProperty("suites")[0].GetProperty("dataSeed").GetRawText().ShouldBe(seed);
    }

    [Theory]
    [InlineData("", "SHAKEOUT_DATA_SEED is 'seven', and a data seed is a whole number from 0 to 18446744073709551615. Correct it, or leave it out for a random one.\n")]
    [InlineData("--data-seed eight", "'eight' is no data seed: give a whole number from 0 to 18446744073709551615.\n")]
    public async Task Refuses_a_data_seed_that_is_no_number(string words, string error)
    {
        _tool.Variables["SHAKEOUT_DATA_SEED"] = "seven";

        (await ShuffleAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe(error);
        _tool.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_its_reports()
    {
        (await ShuffleAsync("--json", "r.json", "--junit", "r.xml", "--markdown", "r.md", "--orders-dir", "kept/orders")).ShouldBe(ExitCode.Clean);

        _tool.Folder.Files().ShouldBe(["kept/orders/order-001.txt", "r.json", "r.md", "r.xml"]);
        File.ReadAllText(_tool.Folder["kept/orders/order-001.txt"]).ShouldBe("A.One\nA.Two\nB.Three\n");
        using var json = JsonDocument.Parse(File.ReadAllText(_tool.Folder["r.json"]));
        json.RootElement.GetProperty("ordersDir").GetString().ShouldBe(_tool.Folder["kept/orders"]);
        json.RootElement.GetProperty("suites")[0].GetProperty("ordersDir").GetString().ShouldBe(_tool.Folder["kept/orders"]);
    }

    [Fact]
    public async Task Counts_non_deterministic_tests_only_when_strict()
    {
        _tool.Report = clean => clean with { NonDeterministic = [new NonDeterministicTest(SampleReport.Flaky, new Tally(2, 20))] };

        (await ShuffleAsync()).ShouldBe(ExitCode.Clean);
        (await ShuffleAsync("--strict")).ShouldBe(ExitCode.Found);
    }

    [Fact]
    public async Task Is_red_for_each_kind_of_problem()
    {
        foreach (var problem in (Func<SuiteReport, SuiteReport>[])
        [
            clean => clean with { Findings = [SampleReport.Brittle] },
            clean => clean with { AlwaysFailing = [new AlwaysFailingTest(SampleReport.Broken, "no")] },
            clean => clean with { Crashed = [new CrashedTest(SampleReport.Hangs, CrashKind.Hang)] },
            clean => clean with { Interrupted = true, Unexplained = [SampleReport.Empty] },
        ])
        {
            _tool.Report = problem;
            (await ShuffleAsync()).ShouldBe(ExitCode.Found);
        }
    }

    [Fact]
    public async Task Refuses_a_suite_without_tests()
    {
        _tool.Tests = [];

        (await ShuffleAsync()).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("""
            There are no tests in 'Shakeout.CommandLine.Tests': no public class of it has a method with [Fact], [Theory] or an attribute derived from them.
            Name a project with xunit tests.

            """);
    }

    [Fact]
    public async Task Refuses_a_filter_that_leaves_nothing_and_shows_what_there_is()
    {
        (await ShuffleAsync("--filter", "Name=Four")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("""
            The filter 'Name=Four' leaves none of the 3 tests of 'Shakeout.CommandLine.Tests'. Some of their names:
              A.One
              A.Two
              B.Three

            """);
    }

    [Fact]
    public async Task Says_why_a_suite_does_not_start()
    {
        _tool.Starting = suite => throw new SuiteException($"'{suite.Name}' needs .NET 8.0, which is not installed.");

        (await ShuffleAsync()).ShouldBe(ExitCode.CouldNotRun);

        _tool.Error.ShouldBe("'Shakeout.CommandLine.Tests' needs .NET 8.0, which is not installed.\n");
    }

    [Fact]
    public async Task Refuses_an_orders_folder_that_is_a_file()
    {
        _tool.Folder.Write("taken", "");

        (await ShuffleAsync("--orders-dir", "taken")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldStartWith("The orders folder 'FOLDER/taken' cannot be written: ");
        _tool.Error.ShouldEndWith("\nName another with --orders-dir.\n");
    }

    [Fact]
    public async Task Keeps_the_orders_of_an_earlier_run_until_a_new_one_begins()
    {
        _tool.Folder.Write("orders/order-002.txt", "A.One\n");
        _tool.Starting = suite => throw new SuiteException("It does not start.");

        await ShuffleAsync("--orders-dir", "orders");
        _tool.Folder.Files().ShouldBe(["orders/order-002.txt"]);

        _tool.Starting = _ => { };
        await ShuffleAsync("--orders-dir", "orders");
        _tool.Folder.Files().ShouldBe(["orders/order-001.txt"]);
    }

    [Fact]
    public async Task Annotates_and_summarises_a_step_of_GitHub_Actions()
    {
        _tool.Variables["GITHUB_ACTIONS"] = "true";
        _tool.Variables["GITHUB_STEP_SUMMARY"] = _tool.Folder.Write("summary.md", "# Before\n");
        _tool.Report = clean => clean with { Crashed = [new CrashedTest(SampleReport.Hangs, CrashKind.Hang)] };

        await ShuffleAsync();

        _tool.Output.ShouldEndWith("::error title=Test takes its process down::Bookshop.QueueTests.Drains hangs: it did not end within the time limit%0Ashakeout replay SUITE.dll --data-seed 4711 --test Bookshop.QueueTests.Drains\n");
        File.ReadAllText(_tool.Folder["summary.md"]).ShouldStartWith("# Before\n## ❌ Shakeout: do the tests depend on each other?\n");
    }

    private Task<int> ShuffleAsync(params IReadOnlyList<string> options) => _tool.RunAsync(["shuffle", ScriptedTool.BuiltSuite, .. options]);
}
