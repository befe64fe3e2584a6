using Shakeout.XunitV3;

namespace Shakeout.Packages.Tests;

/// <summary>The adapter, restored from its package, in a solution of somebody else.</summary>
public sealed class XunitV3PackageTests(PackagedShop shop)
{
    // The release that the worker's second agent is compiled against.
    private const string Release4 = "4.0.2";

    [Fact]
    public async Task Gives_fixtures_to_tests_that_only_reference_it()
        => (await Command.DotnetAsync(shop.Path, "test", "Shop.Tests")).ShouldContain("Passed!  - Failed:     0, Passed:     4, Skipped:     0, Total:     4");

    [Fact]
    public async Task Gives_fixtures_to_tests_that_get_it_through_a_library_and_run_on_the_testing_platform()
        => (await Command.DotnetAsync(Path.Combine(shop.Path, "Stock.Tests"), "test")).ShouldContain("""
              total: 1
              failed: 0
              succeeded: 1

            """);

    [Fact]
    public async Task Injects_into_test_projects_what_they_ask_for_and_nothing_into_libraries()
    {
        var plain = await shop.BuildAsync("Shop.Tests");
        var random = await shop.BuildAsync("Shop.Tests", "ShakeoutRandomOrder=true");
        var without = await shop.BuildAsync("Shop.Tests", "ShakeoutUseFixtures=false");
        var shared = await shop.BuildAsync("Stock.Tests");

        $"""
            tests                                    {plain.Injected("Shop.Tests")}
            tests, ShakeoutRandomOrder is true       {random.Injected("Shop.Tests")}
            tests, ShakeoutUseFixtures is false      {without.Injected("Shop.Tests")}
            tests that reference only a library      {shared.Injected("Stock.Tests")}
            the library                              {shared.Injected("Shop.Testing")}
            """.ShouldBe("""
            tests                                    UseFixturesAttribute
            tests, ShakeoutRandomOrder is true       RandomOrderAttribute and UseFixturesAttribute
            tests, ShakeoutUseFixtures is false      nothing
            tests that reference only a library      UseFixturesAttribute
            the library                              nothing
            """);
    }

    [Fact]
    public async Task Changes_no_order_unless_the_project_says_so()
    {
        var given = await shop.BuildAsync("Shop.Tests");
        var shuffled = await shop.BuildAsync("Shop.Tests", "ShakeoutRandomOrder=true");

        (await given.RunAsync("Shop.Tests")).ExitCode.ShouldBe(0);
        (await shuffled.RunAsync("Shop.Tests")).ExitCode.ShouldBe(0);

        given.Results().ShouldBe(["Shop.Tests.fixtures.txt"]);
        shuffled.Results().ShouldBe(["Shop.Tests.fixtures.txt", "Shop.Tests.order.txt"]);
    }

    [Fact]
    public async Task Says_what_is_missing_where_a_test_asks_for_fixtures_and_the_project_does_not_use_them()
    {
        var built = await shop.BuildAsync("Shop.Tests", "ShakeoutUseFixtures=false");

        var run = await built.RunAsync("Shop.Tests");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("add [assembly: Shakeout.XunitV3.UseFixtures] where ShakeoutUseFixtures is 'false' in the project.");
    }

    [Fact]
    public async Task Refuses_xunit_v2_at_build()
        => (await ErrorWithAsync("Old.Tests", PackagedShop.Reference("xunit"))).ShouldContain(
            "error SHAKEOUT01: Shakeout.XunitV3 gives fixtures to tests of xunit v3, and 'Old.Tests' uses xunit v2. " +
            "Replace its package 'xunit' by 'xunit.v3', or take Shakeout.XunitV3 out: 'shakeout shuffle' serves xunit v2 without any package.");

    [Fact]
    public async Task Refuses_release_4_of_xunit_v3_at_build()
        => (await ErrorWithAsync("New.Tests", PackagedShop.Reference("xunit.v3", Release4))).ShouldContain(
            $"error SHAKEOUT02: Shakeout.XunitV3 works with release 3 of xunit.v3, and 'New.Tests' uses {Release4}. " +
            "Take release 3 of its package 'xunit.v3', or take Shakeout.XunitV3 out: 'shakeout shuffle' serves release 4 without any package.");

    [FixtureFact]
    public async Task Is_driven_by_the_tool(InstalledTool shakeout)
    {
        var shuffle = await shakeout.RunAsync(shop.Path, "shuffle", "Shop.Tests", "--orders", "4", "--seed", "1");

        shuffle.ExitCode.ShouldBe(0, shuffle.Output);
        shuffle.Output.ShouldContain("no findings in Shop.Tests\n4 tests clean in all 4 orders");
    }

    private async Task<string> ErrorWithAsync(string project, string reference)
    {
        shop.WriteProject(project, reference);
        var build = await Command.RunAsync(shop.Path, "dotnet", "build", project);
        build.ExitCode.ShouldBe(1);
        return build.Output;
    }
}
