using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shakeout.EndToEnd.Tests;

/// <summary>Frameworks with code of their own, settings, and every version that is promised.</summary>
public sealed partial class FrameworkTests
{
    [Fact]
    public async Task Runs_a_custom_framework_of_v2() =>
        (await Shuffle.SubjectAsync("CustomFrameworkV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CustomFrameworkV2, xunit.v2, seed 1: 8 orders of 4 tests
            victim ServerTests.The_server_speaks_english, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after LanguageTests.The_server_learns_french: 5 of 5
              replayed: passed LanguageTests.The_server_learns_french, failed ServerTests.The_server_speaks_english: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_a_custom_framework_of_v3() =>
        (await Shuffle.SubjectAsync("CustomFrameworkV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CustomFrameworkV3, xunit.v3, seed 1: 8 orders of 4 tests
            victim ServerTests.The_server_speaks_english, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after LanguageTests.The_server_learns_french: 5 of 5
              replayed: passed LanguageTests.The_server_learns_french, failed ServerTests.The_server_speaks_english: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_the_pipeline_startup_of_v3() =>
        (await Shuffle.SubjectAsync("PipelineStartupV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.PipelineStartupV3, xunit.v3, seed 1: 8 orders of 4 tests
            victim ServerTests.The_server_speaks_english, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after LanguageTests.The_server_learns_french: 5 of 5
              replayed: passed LanguageTests.The_server_learns_french, failed ServerTests.The_server_speaks_english: exit 1
            exit 1
            """);

    [Fact]
    public async Task Heeds_the_runner_settings_of_v2() =>
        (await Shuffle.SubjectAsync("RunnerJsonV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.RunnerJsonV2, xunit.v2, seed 1: 8 orders of 3 tests
            victim StartTests.There_are_no_notes, alone 0 of 5: Assert.Equal() Failure: Values differ
              after NoteTests.Notes_are_counted: 5 of 5
              replayed: passed NoteTests.Notes_are_counted, failed StartTests.There_are_no_notes: exit 1
            exit 1
            """);

    [Fact]
    public async Task Heeds_the_runner_settings_of_v3() =>
        (await Shuffle.SubjectAsync("RunnerJsonV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.RunnerJsonV3, xunit.v3, seed 1: 8 orders of 5 tests
            victim StartTests.There_are_no_notes, alone 0 of 5: Assert.Equal() Failure: Values differ
              after NoteTests.Notes_are_counted(number: 1): 5 of 5
              after NoteTests.Notes_are_counted(number: 2): 5 of 5
              replayed: passed NoteTests.Notes_are_counted(number: 1), failed StartTests.There_are_no_notes: exit 1
              replayed: passed NoteTests.Notes_are_counted(number: 2), failed StartTests.There_are_no_notes: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_xunit_2_4_2() =>
        (await Shuffle.SubjectAsync("OldXunitV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.OldXunitV2, xunit.v2, seed 1: 8 orders of 5 tests
            victim TaxTests.Tax_is_nineteen_percent, alone 0 of 5: Assert.Equal() Failure
              after HolidayTests.Tax_falls_for_the_holidays: 5 of 5
              replayed: passed HolidayTests.Tax_falls_for_the_holidays, failed TaxTests.Tax_is_nineteen_percent: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_xunit_2_4_1() =>
        (await Shuffle.SubjectAsync("OldestXunitV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.OldestXunitV2, xunit.v2, seed 1: 8 orders of 5 tests
            victim TaxTests.Tax_is_nineteen_percent, alone 0 of 5: Assert.Equal() Failure
              after HolidayTests.Tax_falls_for_the_holidays: 5 of 5
              replayed: passed HolidayTests.Tax_falls_for_the_holidays, failed TaxTests.Tax_is_nineteen_percent: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_xunit_v3_2_0() =>
        (await Shuffle.SubjectAsync("XunitV3Old", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.XunitV3Old, xunit.v3, seed 1: 8 orders of 5 tests
            victim TaxTests.Tax_is_nineteen_percent, alone 0 of 5: Assert.Equal() Failure: Values differ
              after HolidayTests.Tax_falls_for_the_holidays: 5 of 5
              replayed: passed HolidayTests.Tax_falls_for_the_holidays, failed TaxTests.Tax_is_nineteen_percent: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_xunit_v3_4_0() =>
        (await Shuffle.SubjectAsync("XunitV3Next", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.XunitV3Next, xunit.v3, seed 1: 8 orders of 5 tests
            victim TaxTests.Tax_is_nineteen_percent, alone 0 of 5: Assert.Equal() Failure: Values differ
              after HolidayTests.Tax_falls_for_the_holidays: 5 of 5
              replayed: passed HolidayTests.Tax_falls_for_the_holidays, failed TaxTests.Tax_is_nineteen_percent: exit 1
            exit 1
            """);

    [Fact]
    public async Task Runs_a_suite_of_NET_8() =>
        (await Shuffle.SubjectAsync("Net8V2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.Net8V2, xunit.v2, seed 1: 8 orders of 5 tests
            victim TaxTests.Tax_is_nineteen_percent, alone 0 of 5: Assert.Equal() Failure: Values differ
              after HolidayTests.Tax_falls_for_the_holidays: 5 of 5
              replayed: passed HolidayTests.Tax_falls_for_the_holidays, failed TaxTests.Tax_is_nineteen_percent: exit 1
            exit 1
            """);

    [Fact]
    public async Task Refuses_a_framework_that_runs_tests_in_its_own_way() =>
        (await Tool.RunAsync("shuffle", Repository.Subject("CustomExecutorV2"), "--seed", "1")).Text.ShouldBe("""
            exit 3
            --- error
            The suite's test framework 'Subjects.CustomExecutorV2.ServerFramework' finds or runs tests in its own way, so their order cannot be decided from outside.
            Move what it does into its constructor or into fixtures, or leave [assembly: TestFramework] out for this run:
            a framework that derives from XunitTestFramework and only sets things up is run as it is.

            """);

    [Fact]
    public async Task Names_the_runtime_that_is_missing()
    {
        using var folder = new TemporaryFolder();
        const string Settings = "Subjects.VictimV2.runtimeconfig.json";
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.At(Repository.Subject("VictimV2")))!))
            File.Copy(file, folder[Path.GetFileName(file)]);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(folder[Settings], TestContext.Current.CancellationToken))!;
        settings["runtimeOptions"]!["framework"]!["version"] = "99.0.0";
        folder.Write(Settings, settings.ToJsonString());

        var refused = await Tool.RunAsync("shuffle", folder["Subjects.VictimV2.dll"], "--seed", "1");

        refused.ExitCode.ShouldBe(3);
        InstalledRuntimes().Replace(refused.Error, "  (installed)\n").ShouldBe("""
            The suite 'Subjects.VictimV2' needs a .NET runtime that is not installed here.
              Framework: 'Microsoft.NETCore.App', version '99.0.0' (architecture)
              (installed)
            Install that runtime, or build the suite for one that is installed (--framework chooses among several targets).

            """.Replace("architecture", RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(  \d+\.\d+\.\d+\S* at \[.+\]\n)+")]
    private static partial Regex InstalledRuntimes();
}
