namespace Shakeout.EndToEnd.Tests.Fixtures;

/// <summary>A suite in random order in which a test fails, and a class fixture in its teardown.</summary>
public sealed class FailingFixtureSuiteTests
{
    private const string Seeds = "SHAKEOUT_ORDER_SEED=1 SHAKEOUT_DATA_SEED=4711";

    private readonly Suite _suite = new("FixturesFailV3");

    [Fact]
    public async Task Tells_the_failing_test_what_its_fixtures_did_and_how_to_repeat_the_run()
    {
        var run = await _suite.ProgramAsync(Seeds);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Total: 6, Errors: 1, Failed: 1, Skipped: 0, Not Run: 0,");
        OutputOfTheTest(_suite.Plain(run.Output)).ShouldBe("""

                    Fixtures of BookTests.Is_lent(times: 2)  FAILED
                      created   Book                  test # ms
                                by Jane Austen
                      torn down Book                  test # ms
                                kept
                    Data seed 4711; SHAKEOUT_DATA_SEED=4711 repeats it

                    Order seed 1. To repeat the order:
                      SHAKEOUT_ORDER_SEED=1 dotnet ROOT/artifacts/bin/FixturesFailV3/debug/Subjects.FixturesFailV3.dll
                    What ran beside it, worker by worker, is kept in ROOT/artifacts/bin/FixturesFailV3/debug/TestResults/Subjects.FixturesFailV3.order.txt and repeated with
                      SHAKEOUT_ORDER=ROOT/artifacts/bin/FixturesFailV3/debug/TestResults/Subjects.FixturesFailV3.order.txt dotnet ROOT/artifacts/bin/FixturesFailV3/debug/Subjects.FixturesFailV3.dll

            """);
    }

    [Fact]
    public async Task Tells_the_same_on_VSTest()
    {
        var run = await _suite.DotnetTestAsync();

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Failed!  - Failed:     1, Passed:     5, Skipped:     0, Total:     6,");
        var told = _suite.Plain(run.Output);
        told.ShouldContain(" Fixtures of BookTests.Is_lent(times: 2)  FAILED\n   created   Book                  test # ms\n             by Jane Austen\n   torn down Book                  test # ms\n             kept\n");
        told.ShouldContain("\n   SHAKEOUT_ORDER=ROOT/");
    }

    /// <summary>VSTest's console shows the message of such an error from its verbosity <c>normal</c> on; the exit code is red in any case.</summary>
    [Fact]
    public async Task Is_red_for_a_failed_teardown_alone_and_names_fixture_and_test()
    {
        const string Message = "Fixture 'Ledger' (class scope) failed in its teardown at the end of 'LedgerTests', first asked for by 'Subjects.FixturesFailV3.LedgerTests.";

        var program = await _suite.ProgramAsync("", "-class Subjects.FixturesFailV3.LedgerTests");
        program.ExitCode.ShouldBe(1);
        program.Output.ShouldContain("Errors: 1, Failed: 0,");
        program.Output.ShouldContain(Message);

        var vstest = await _suite.DotnetTestAsync("--filter", "FullyQualifiedName~LedgerTests", "--logger", "console;verbosity=normal");
        vstest.ExitCode.ShouldBe(1);
        vstest.Output.ShouldContain(Message);
        (await File.ReadAllTextAsync(_suite.FixturesFile, TestContext.Current.CancellationToken)).ShouldContain("InvalidOperationException: the sum is 7\n            sum 7\n");
    }

    [Fact]
    public async Task Writes_what_its_fixtures_did_to_a_file_named_from_where_the_run_began()
    {
        using var folder = new TemporaryFolder();

        await Suite.ShellAsync($"cd {folder.Path} && SHAKEOUT_FIXTURES_FILE=out/fixtures.txt dotnet {Repository.At(Repository.Subject("FixturesFailV3"))} -noColor");

        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "out/fixtures.txt"), TestContext.Current.CancellationToken)).ShouldContain("InvalidOperationException: the sum is 7");
    }

    [Fact]
    public async Task Repeats_the_order_of_its_seed_with_the_command_that_it_prints()
    {
        var first = await _suite.ProgramAsync("", "-reporter verbose");

        var repeated = await Suite.ShellAsync($"{Command(first, "SHAKEOUT_ORDER_SEED=")} -noColor -reporter verbose");

        ByClass(_suite.Started(repeated)).ShouldBe(ByClass(_suite.Started(first)));
        repeated.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Repeats_the_kept_order_of_every_worker_with_the_command_that_it_prints()
    {
        var first = await _suite.ProgramAsync("");
        var kept = await File.ReadAllTextAsync(_suite.OrderFile, TestContext.Current.CancellationToken);
        var command = $"{Command(first, "SHAKEOUT_ORDER=")} -noColor -reporter verbose";

        var repeated = _suite.Started(await Suite.ShellAsync(command));

        foreach (var worker in _suite.Kept())
            repeated.Where(worker.Contains).ShouldBe(worker);
        await Suite.ShellAsync($"{command} -class Subjects.FixturesFailV3.LedgerTests");
        (await File.ReadAllTextAsync(_suite.OrderFile, TestContext.Current.CancellationToken)).ShouldBe(kept, "a part of the suite was repeated");
    }

    [Fact]
    public async Task Takes_an_order_that_was_written_by_hand()
    {
        using var folder = new TemporaryFolder();
        const string Prefix = "Subjects.FixturesFailV3";
        var file = folder.Write("order.txt", $"{Prefix}.LedgerTests.Is_written\n{Prefix}.BookTests.Is_plain\n{Prefix}.BookTests.Is_gone\n");

        var run = await _suite.ProgramAsync($"SHAKEOUT_ORDER={file}", "-reporter verbose");

        _suite.Started(run).ShouldBe(
            ["LedgerTests.Is_written", "LedgerTests.Is_balanced", "BookTests.Is_plain", .. _suite.Started(run).Skip(3)]);
        run.Output.ShouldContain($"Order of {file}. To repeat it:\n");
    }

    [Fact]
    public async Task Refuses_an_order_that_names_none_of_its_tests()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("order.txt", "Somebody.Elses.Test\n");

        var run = await _suite.ProgramAsync($"SHAKEOUT_ORDER={file}");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"The order file '{file}' names none of the tests that are to run. Is it another suite's, or were the tests renamed?");
    }

    private static string Command(Ended run, string start)
        => run.Output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> ByClass(IEnumerable<string> tests)
        => tests.GroupBy(test => test.Split('.')[0]).OrderBy(ofClass => ofClass.Key, StringComparer.Ordinal).Select(ofClass => string.Join(", ", ofClass));

    /// <summary>The output of the only failing test; what failed beside it may be told after it.</summary>
    private static string OutputOfTheTest(string told)
        => string.Concat(told.Split('\n').SkipWhile(line => line != "      Output:").Skip(1)
            .TakeWhile(line => line.Length == 0 || line.StartsWith("        ", StringComparison.Ordinal)).Select(line => line + "\n"));
}
