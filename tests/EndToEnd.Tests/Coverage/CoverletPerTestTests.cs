namespace Shakeout.EndToEnd.Tests.Coverage;

/// <summary>Tests told apart by coverlet's own counters: those of xunit v2 run in the process of the test platform, those of v3 in one of their own.</summary>
public sealed class CoverletPerTestTests : IDisposable
{
    private static readonly string[] Coverlet = ["--no-build", "--engine", "coverlet"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PerTestV2")]
    [InlineData("PerTestV3")]
    public async Task Names_the_nearest_test_of_each_gap_what_runs_after_a_test_included(string suite)
    {
        var run = await Tool.RunAsync(["coverage", $"tests/Subjects/{suite}", "--per-test", .. Coverlet]);

        run.ExitCode.ShouldBe(0, run.Text);
        // Only the project of v2 compiles a file that says it is generated.
        run.Output.Replace("1 file is left out as generated code.\n", "", StringComparison.Ordinal).ShouldBe($"""
            running Subjects.{suite} under coverlet

            tests/Subjects/PerTestV2/Fare.cs  Fare.For                line 100 %   outcomes 5 of 6
              13 │ if (passenger.Age < 18 || passenger.IsStudent)
                 │                           ───────────────────   `passenger.IsStudent` was never false
                 │                           reached only by `FareTests.Students_pay_half`; coverlet reports it as covered

            tests/Subjects/PerTestV2/Fare.cs  Journey.Dispose         line 100 %   outcomes 1 of 2
              26 │ if (_isOpen)
                 │     ───────   `_isOpen` was never false
                 │     reached only by `JourneyTests.A_journey_begins`; coverlet reports it as covered

            2 outcomes never happened
            line 100 % (24 of 24)   branch 75 % (6 of 8)   outcome 75 % (6 of 8)
            2 of 2 gaps are in members that line coverage calls complete.
            coverlet reports 2 of 2 gaps as covered.
            2 branches that only the compiler made are left out.
            Subjects.{suite} references no project: its own code is covered, its tests included.
            4 outcomes are held by a single test each; most by `FareTests.Students_pay_half` (2).

            """);
    }

    [Theory]
    [InlineData("PerTestV2")]
    [InlineData("PerTestV3")]
    public async Task Lists_the_tests_of_a_change(string suite)
    {
        var diff = _folder.Write("change.diff", "+++ b/tests/Subjects/PerTestV2/Fare.cs\n@@ -11 +11 @@\n-\n+\n");

        var run = await Tool.RunAsync(["coverage", $"tests/Subjects/{suite}", "--tests-for", diff, .. Coverlet]);

        run.ExitCode.ShouldBe(0, run.Text);
        run.Output.ShouldBe("""
            Subjects.PerTest.FareTests.Pupils_pay_half
            Subjects.PerTest.FareTests.Small_children_travel_free(age: 3)
            Subjects.PerTest.FareTests.Small_children_travel_free(age: 5)
            Subjects.PerTest.FareTests.Students_pay_half

            """);
    }
}
