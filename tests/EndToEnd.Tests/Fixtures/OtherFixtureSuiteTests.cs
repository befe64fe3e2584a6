namespace Shakeout.EndToEnd.Tests.Fixtures;

/// <summary>On Microsoft.Testing.Platform, and in xunit's order: the adapter is there for fixtures alone.</summary>
public sealed class PlatformFixtureSuiteTests
{
    private readonly Suite _suite = new("FixturesFailMtpV3");

    [Fact]
    public async Task Is_red_and_tells_all_that_other_runners_tell()
    {
        var run = await Suite.ShellAsync($"SHAKEOUT_DATA_SEED=4711 dotnet {Repository.Subject("FixturesFailMtpV3")} --no-ansi");

        run.ExitCode.ShouldBe(2, run.Text);
        run.Output.ShouldContain("  failed: 3\n  succeeded: 5\n");
        run.Output.ShouldContain("Fixture 'Ledger' (class scope) failed in its teardown at the end of 'LedgerTests', first asked for by 'Subjects.FixturesFailV3.LedgerTests.");
        _suite.Plain(run.Output).ShouldContain("""
                Fixtures of BookTests.Is_lent(times: 2)  FAILED
                  created   Book                  test # ms
                            by Jane Austen
                  torn down Book                  test # ms
                            kept
                Data seed 4711; SHAKEOUT_DATA_SEED=4711 repeats it
            """);
    }

    [Fact]
    public async Task Is_red_for_a_failed_teardown_alone()
    {
        var run = await Suite.ShellAsync($"dotnet {Repository.Subject("FixturesFailMtpV3")} --no-ansi --filter-class Subjects.FixturesFailV3.LedgerTests");

        run.ExitCode.ShouldBe(2, run.Text);
    }

    [Fact]
    public async Task Has_the_order_that_xunit_gives_it_and_keeps_none()
    {
        await Suite.ShellAsync($"dotnet {Repository.Subject("FixturesFailMtpV3")}");

        File.Exists(_suite.OrderFile).ShouldBeFalse();
    }
}

/// <summary>Suites that the adapter, or the tool, has something to say about.</summary>
public sealed class OtherFixtureSuiteTests
{
    [Fact]
    public async Task A_leak_through_a_class_fixture_is_found() =>
        (await Shuffle.SubjectAsync("FixtureLeakV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.FixtureLeakV3, xunit.v3, seed 1: 8 orders of 4 tests
            victim ShelfTests.A_new_shelf_is_empty, alone 0 of 5: Assert.Empty() Failure: Collection was not empty
              after ShelfTests.A_book_can_be_put_on_the_shelf: 5 of 5
              replayed: passed ShelfTests.A_book_can_be_put_on_the_shelf, failed ShelfTests.A_new_shelf_is_empty: exit 1
            exit 1
            """);

    [Fact]
    public async Task Teardowns_go_on_from_scope_to_scope_whatever_fails_and_after_a_test_that_ran_out_of_time()
    {
        var suite = new Suite("FixturesWideV3");

        var run = await suite.ProgramAsync("");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Total: 2, Errors: 2, Failed: 1, Skipped: 0, Not Run: 0,");
        run.Output.ShouldContain("Test execution timed out after 50 milliseconds");
        run.Output.ShouldContain("Fixture 'Corridor' (collection scope) failed in its teardown at the end of 'Offices', first asked for by 'Subjects.FixturesWideV3.");
        run.Output.ShouldContain("Fixture 'Building' (assembly scope) failed in its teardown at the end of 'Subjects.FixturesWideV3', first asked for by 'Subjects.FixturesWideV3.");
        var told = suite.Plain(await File.ReadAllTextAsync(suite.FixturesFile, TestContext.Current.CancellationToken));
        told.ShouldContain("  torn down Room                  test # ms\n            left in a hurry\n");
        told.ShouldContain("""
            end of collection Offices
              FAILED    Corridor              collection # ms  InvalidOperationException: a door is open
            end of assembly Subjects.FixturesWideV3
              FAILED    Building              assembly # ms  InvalidOperationException: the lights are on
            """);
    }

    [Fact]
    public async Task A_second_test_framework_is_refused()
    {
        var run = await Suite.DotnetTestAsync("FixturesElsewhereV3");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("""
            The assembly 'Subjects.FixturesElsewhereV3' has the test framework 'OwnFramework' and that of Shakeout.XunitV3, and it can have one only.
            Take its [assembly: TestFramework(…)] out, or keep it and give up fixtures and random order: <ShakeoutUseFixtures>false</ShakeoutUseFixtures> in the project.
            """);
        run.Output.ShouldContain("Failed!  - Failed:     2, Passed:     0,");
    }

    [Fact]
    public async Task A_project_of_xunit_v2_does_not_build()
    {
        var build = await ChildProcess.RunAsync(Repository.Root, "dotnet", "build", "tests/Subjects/FixturesV2", "-nologo", "-v:quiet", "-tl:off");

        build.ExitCode.ShouldBe(1);
        build.Output.ShouldContain(
            "error SHAKEOUT01: Shakeout.XunitV3 gives fixtures to tests of xunit v3, and 'FixturesV2' uses xunit v2. Replace its package 'xunit' by 'xunit.v3', "
            + "or take Shakeout.XunitV3 out: 'shakeout shuffle' serves xunit v2 without any package.");
    }
}
