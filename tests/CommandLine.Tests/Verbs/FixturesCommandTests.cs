using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Tests.Suites;
using Shakeout.CommandLine.Verbs;

namespace Shakeout.CommandLine.Tests.Verbs;

public sealed class FixturesCommandTests : IDisposable
{
    private readonly ScriptedTool _tool = new();
    private readonly string _suite;

    public FixturesCommandTests() => _suite = Suite("Shop.Tests", "xunit.v3.core", bringsFixtures: true);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Prints_the_list_that_the_suite_writes()
    {
        _tool.Program = file => Written(file, "Shop.Tests: 2 of 3 tests ask for fixtures\n");

        (await _tool.RunAsync("fixtures", _suite)).ShouldBe(ExitCode.Clean);

        _tool.Asked.ShouldBe(["run Shop.Tests with SHAKEOUT_FIXTURES=list"]);
        _tool.Output.ShouldBe("Shop.Tests: 2 of 3 tests ask for fixtures\n");
        _tool.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prints_the_plan_where_it_is_asked_for()
    {
        _tool.Program = file => Written(file, "the plan\n");

        (await _tool.RunAsync("fixtures", _suite, "--plan")).ShouldBe(ExitCode.Clean);

        _tool.Asked.ShouldBe(["run Shop.Tests with SHAKEOUT_FIXTURES=plan"]);
        _tool.Output.ShouldBe("the plan\n");
    }

    [Fact]
    public async Task Tells_apart_what_is_wrong()
    {
        _tool.Program = file => Written(file, "Shop.Tests: 2 of 3 tests ask for fixtures\n\nwrong: Fixture 'Basket' needs itself.\n");

        (await _tool.RunAsync("fixtures", _suite)).ShouldBe(ExitCode.Found);

        _tool.Output.ShouldBe("Shop.Tests: 2 of 3 tests ask for fixtures\n");
        _tool.Error.ShouldBe("wrong: Fixture 'Basket' needs itself.\n");
    }

    [Fact]
    public async Task Shows_a_run()
    {
        _tool.Program = file => Written(file, "OrderTests.Pays\n  created   Basket\n");

        (await _tool.RunAsync("fixtures", _suite, "--show")).ShouldBe(ExitCode.Clean);

        _tool.Asked.ShouldBe(["run Shop.Tests with SHAKEOUT_FIXTURES=(nothing)"]);
        _tool.Output.ShouldBe("OrderTests.Pays\n  created   Basket\n");
    }

    [Fact]
    public async Task Says_so_when_no_test_asked_for_a_fixture()
    {
        (await _tool.RunAsync("fixtures", _suite, "--show")).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldBe("No test of 'Shop.Tests' asked for a fixture.\n");
    }

    [Fact]
    public async Task Shows_what_failed_beside_what_the_fixtures_did()
    {
        _tool.Program = file => Written(file, "OrderTests.Pays  FAILED\n") with { ExitCode = 1, Output = "OrderTests.Pays [FAIL]\n  no money\n" };

        (await _tool.RunAsync("fixtures", _suite, "--show")).ShouldBe(ExitCode.Found);

        _tool.Output.ShouldBe("OrderTests.Pays  FAILED\n");
        _tool.Error.ShouldBe("Tests of 'Shop.Tests' failed:\n  OrderTests.Pays [FAIL]\n    no money\n");
    }

    [Fact]
    public async Task Says_what_may_be_amiss_with_a_suite_that_says_nothing()
    {
        _tool.Program = _ => new(2, "", "no such runner\n");

        (await _tool.RunAsync("fixtures", _suite)).ShouldBe(ExitCode.CouldNotRun);

        _tool.Error.ShouldBe("""
            'Shop.Tests' ended with 2 and said nothing about its fixtures.
              no such runner
            Is its test framework another one ([assembly: TestFramework]), or ShakeoutUseFixtures 'false' in its project?

            """);
    }

    [Fact]
    public async Task Refuses_a_suite_without_the_package()
    {
        (await _tool.RunAsync("fixtures", Suite("Plain.Tests", "xunit.v3.core", bringsFixtures: false))).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("""
            'Plain.Tests' does not use the package Shakeout.XunitV3, which brings the fixtures.
            Add it to its project with
              dotnet add package Shakeout.XunitV3

            """);
    }

    [Fact]
    public async Task Refuses_xunit_v2()
    {
        (await _tool.RunAsync("fixtures", Suite("Old.Tests", "xunit.core", bringsFixtures: false))).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("'Old.Tests' uses xunit v2, and fixtures are for xunit v3.\n'shakeout shuffle' serves both.\n");
    }

    [Fact]
    public async Task Skips_a_suite_without_fixtures_beside_one_that_has_them()
    {
        _tool.Program = file => Written(file, "Shop.Tests: 2 of 3 tests ask for fixtures\n");

        (await TellAsync(Suite("Old.Tests", "xunit.core", bringsFixtures: false), _suite)).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldBe("Shop.Tests: 2 of 3 tests ask for fixtures\n");
        _tool.Error.ShouldBe("skipped: 'Old.Tests' uses xunit v2, and fixtures are for xunit v3.\n");
    }

    [Fact]
    public async Task Tells_of_the_suites_after_one_that_says_nothing()
    {
        _tool.Program = file => _tool.Asked.Count == 1 ? new(2, "", "no such runner\n") : Written(file, "More.Tests: 1 of 1 tests asks for fixtures\n\nwrong: Fixture 'Basket' needs itself.\n");

        (await TellAsync(_suite, Suite("More.Tests", "xunit.v3.core", bringsFixtures: true))).ShouldBe(ExitCode.CouldNotRun);

        _tool.Output.ShouldBe("More.Tests: 1 of 1 tests asks for fixtures\n");
        _tool.Error.ShouldStartWith("'Shop.Tests' ended with 2 and said nothing about its fixtures.\n");
        _tool.Error.ShouldEndWith("\nwrong: Fixture 'Basket' needs itself.\n");
    }

    [Fact]
    public async Task Refuses_to_plan_and_to_run_at_once()
    {
        (await _tool.RunAsync("fixtures", _suite, "--plan", "--show")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("--plan runs nothing, and --show runs the tests.\nLeave one of them out.\n");
    }

    private Task<int> TellAsync(params IEnumerable<string> suites)
        => new SuitesFixtures(_tool.Surroundings(), suite => suite.ListAsync("list", TestContext.Current.CancellationToken))
            .TellAsync([.. suites.Select(suite => AssemblyInspection.Inspect(suite).Suite!)]);

    private string Suite(string name, string framework, bool bringsFixtures)
    {
        var path = ForgedAssembly.Write(Path.Combine(_tool.Folder.Path, name, $"{name}.dll"), ".NETCoreApp,Version=v10.0", (framework, "3.2.2.0"));
        if (bringsFixtures)
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "Shakeout.XunitV3.dll"), "");
        return path;
    }

    private static DotnetResult Written(string file, string text)
    {
        File.WriteAllText(file, text);
        return new(0, "", "");
    }
}
