namespace Shakeout.EndToEnd.Tests.Fixtures;

/// <summary>A suite with fixtures of every scope beside everything that xunit offers, in random order.</summary>
public sealed class HealthyFixtureSuiteTests
{
    private readonly Suite _suite = new("FixturesV3");

    [Fact]
    public async Task Is_green_as_a_program()
    {
        var run = await _suite.ProgramAsync("");

        run.Output.ShouldContain("Total: 41, Errors: 0, Failed: 0, Skipped: 6, Not Run: 1,");
        run.ExitCode.ShouldBe(0, run.Text);
    }

    [Fact]
    public async Task Is_green_on_VSTest_with_every_skip_and_its_reason()
    {
        var run = await _suite.DotnetTestAsync("--logger", "console;verbosity=normal");

        run.ExitCode.ShouldBe(0, run.Text);
        run.Output.ShouldContain("     Passed: 34\n    Skipped: 6\n");
        var lines = run.Output.Split('\n').Select(line => line.Trim()).ToList();
        foreach (var reason in (string[])["there is no licence here", "it is 12", "not now", "always", "not on this machine", "no row fits"])
            lines.ShouldContain(line => line.EndsWith(reason, StringComparison.Ordinal));
    }

    /// <summary>Whose name begins like that of its class, too.</summary>
    [Fact]
    public async Task Is_repeated_by_the_tool_test_by_test()
    {
        using var folder = new TemporaryFolder();
        var order = folder.Write("order.txt", """
            # worker 0
            Subjects.FixturesV3.FirstShared.Shared
            Subjects.FixturesV3.BasketTests.Books_are_put_in(books: 1) [Store=memory]

            """);

        var replay = await Tool.RunAsync("replay", Repository.Subject("FixturesV3"), "--order", order);

        replay.Output.ShouldBe("""
            passed Subjects.FixturesV3.FirstShared.Shared
            passed Subjects.FixturesV3.BasketTests.Books_are_put_in(books: 1) [Store=memory]

            """);
        replay.ExitCode.ShouldBe(0, replay.Text);
    }

    [Theory]
    [InlineData("Store=sqlite", 6)]
    [InlineData(@"DisplayName~Store\=memory", 6)]
    [InlineData("FullyQualifiedName~BasketTests", 8)]
    public async Task Is_filtered_by_the_values_of_its_fixtures(string filter, int passed)
    {
        var run = await _suite.DotnetTestAsync("--filter", filter);

        run.Output.ShouldContain($"Passed!  - Failed:     0, Passed:     {passed}, Skipped:     0, Total:     {passed},");
    }

    [Fact]
    public async Task Runs_a_test_that_is_explicit_when_it_is_asked_for()
    {
        var run = await _suite.ProgramAsync("", "-explicit only");

        run.Output.ShouldContain("Subjects.FixturesV3.MixedTests.Only_when_asked_for [FAIL]");
        run.Output.ShouldContain("Failed: 1, Skipped: 0, Not Run: 40,");
    }

    [Fact]
    public async Task Is_listed_with_a_test_for_every_value()
    {
        var run = await _suite.DotnetTestAsync("--list-tests");

        string.Join('\n', run.Output.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim())
            .Where(line => line.Contains("BasketTests", StringComparison.Ordinal) || line.Contains("TheoryTests", StringComparison.Ordinal))
            .Select(line => line["Subjects.FixturesV3.".Length..])).ShouldBe("""
            BasketTests.A_basket_is_empty [Store=sqlite]
            BasketTests.A_basket_is_empty [Store=memory]
            BasketTests.Books_are_put_in(books: 1) [Store=sqlite]
            BasketTests.Books_are_put_in(books: 1) [Store=memory]
            BasketTests.Books_are_put_in(books: 2) [Store=sqlite]
            BasketTests.Books_are_put_in(books: 2) [Store=memory]
            BasketTests.The_store_is_open [Store=sqlite]
            BasketTests.The_store_is_open [Store=memory]
            TheoryTests.Rows_of_addresses(address: http://a/, number: 1)
            TheoryTests.Rows_of_addresses(address: http://b/, number: 2)
            TheoryTests.Rows_that_cannot_be_serialised [Store=sqlite]
            TheoryTests.Rows_that_cannot_be_serialised [Store=memory]
            TheoryTests.Generic_rows<Int32>(value: 1)
            TheoryTests.Generic_rows<String>(value: "two")
            TheoryTests.Exclusive(a: 1, b: 2, c: 3)
            """);
    }

    [Fact]
    public async Task Keeps_its_order_with_the_reason_of_each_class_that_is_ordered_on_purpose()
    {
        await _suite.ProgramAsync("SHAKEOUT_ORDER_SEED=7");

        (await File.ReadAllLinesAsync(_suite.OrderFile, TestContext.Current.CancellationToken))[..2].ShouldBe(
            ["# order seed 7", "# Subjects.FixturesV3.StepTests keeps its order: each step needs the one before"]);
        _suite.Kept().SelectMany(worker => worker).Where(test => test.StartsWith("StepTests", StringComparison.Ordinal))
            .ShouldBe(["StepTests.First", "StepTests.Second", "StepTests.Third"]);
    }

    [Fact]
    public async Task Has_no_findings_when_it_is_shuffled()
        => (await Shuffle.SubjectAsync("FixturesV3", "--seed", "1", "--orders", "20")).ShouldBe("""
            Subjects.FixturesV3, xunit.v3, seed 1: 20 orders of 39 tests
            exit 0
            """);

    [Theory]
    [InlineData("SHAKEOUT_ORDER_SEED=seven", "SHAKEOUT_ORDER_SEED is 'seven', and a seed is a whole number from 0 to 9007199254740991. Correct it, or leave it out for a random order.")]
    [InlineData("SHAKEOUT_DATA_SEED=seven", "SHAKEOUT_DATA_SEED is 'seven', and a data seed is a whole number from 0 to 18446744073709551615. Correct it, or leave it out for a random one.")]
    public async Task Is_red_when_a_seed_is_none(string variables, string message)
    {
        var run = await _suite.ProgramAsync(variables);

        run.ExitCode.ShouldBe(1, run.Text);
        run.Output.ShouldContain(message);
    }
}
