namespace Shakeout.EndToEnd.Tests.Coverage;

/// <summary>What can only be covered in part says so, and what cannot be covered is refused.</summary>
public sealed class CoverageInputTests
{
    [Fact]
    public async Task A_suite_without_VSTest_is_looked_at_by_the_source_engine_and_its_failures_fail_the_run()
    {
        var run = await Tool.RunAsync("coverage", "tests/Subjects/CoverageMtpV3", "--no-build");

        run.ExitCode.ShouldBe(1, run.Text);
        run.Output.ShouldContain("`copies > 10` was never false");
        run.Output.ShouldContain("Subjects.CoverageMtpV3 does not run under VSTest, which coverlet's collector needs: the source engine alone looked at it.");
        run.Output.ShouldContain("✗ 1 test failed: Subjects.CoverageMtpV3.Tests.Fails");
    }

    [Theory]
    [InlineData("tests/Subjects/NotATestProject", 2, "'Subjects.NotATestProject' is not a test project")]
    [InlineData("tests/Subjects/DoesNotBuild", 3, "'DoesNotBuild' does not build.")]
    [InlineData("tests/Subjects/ProbeNoTests", 2, "There are no tests in 'tests/Subjects/ProbeNoTests', so nothing was covered.")]
    [InlineData("nowhere", 2, "There is no file or folder 'nowhere'.")]
    public async Task What_holds_no_tests_is_refused(string path, int exitCode, string message)
    {
        var run = await Tool.RunAsync("coverage", path);

        run.ExitCode.ShouldBe(exitCode, run.Text);
        run.Error.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("There is no report 'missing.json'.", "--report", "missing.json")]
    [InlineData("'README.md' is no coverage report that can be read", "--report", "README.md")]
    public async Task A_report_that_cannot_be_read_is_refused_with_3(string message, params string[] options)
    {
        var run = await Tool.RunAsync(["coverage", .. options]);

        run.ExitCode.ShouldBe(3, run.Text);
        run.Error.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("'brunch'", "--min", "brunch=80")]
    [InlineData("--report runs nothing", "--report", "a.json", "--per-test")]
    [InlineData("Orders are watched by probes in the source", "--engine", "coverlet", "--orders", "3")]
    [InlineData("The diff cannot be read", "--tests-for", "tests/Subjects/CleanV2/Tests.cs")]
    [InlineData("--ratchet keeps the gaps of all the code", "--ratchet", "a.json", "--diff", "HEAD")]
    [InlineData("git does not say what changed since 'no-such-branch'", "--diff", "no-such-branch")]
    [InlineData("--json and --html name the same file", "--json", "x.out", "--html", "x.out")]
    public async Task Options_that_make_no_sense_are_refused_before_anything_runs(string message, params string[] options)
    {
        var run = await Tool.RunAsync(["coverage", "samples/Mortgage.Tests", "--no-build", .. options]);

        run.ExitCode.ShouldBe(2, run.Text);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }
}
