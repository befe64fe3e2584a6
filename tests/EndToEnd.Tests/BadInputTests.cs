namespace Shakeout.EndToEnd.Tests;

/// <summary>What cannot be run is refused in words that say what to do.</summary>
public sealed class BadInputTests
{
    private const string Victim = "artifacts/bin/VictimV2/debug/Subjects.VictimV2.dll";

    [Fact]
    public Task No_such_path() => Says(["shuffle", "tests/Subjects/Nowhere"], """
        exit 2
        --- error
        There is no file or folder 'tests/Subjects/Nowhere'.
        Name a test project, a folder or a solution that holds one, or a built test assembly.

        """);

    [Fact]
    public Task A_project_that_does_not_build() => Says(["shuffle", "tests/Subjects/DoesNotBuild"], """
        exit 3
        building DoesNotBuild
        --- error
        'DoesNotBuild' does not build.
          Tests.cs(6,47): error CS0103: The name 'thisNameIsNowhere' does not exist in the current context
        See all that the compiler says with
          dotnet build tests/Subjects/DoesNotBuild/DoesNotBuild.csproj -c Debug

        """);

    [Fact]
    public Task A_program_that_is_not_a_test_project() => Says(["shuffle", "tests/Subjects/NotATestProject"], """
        exit 2
        building NotATestProject
        --- error
        'Subjects.NotATestProject' is not a test project: it uses neither xunit v2 nor xunit v3.
        Name a project with xunit tests.

        """);

    [Theory]
    [InlineData("NUnitSuite", "NUnit")]
    [InlineData("MSTestSuite", "MSTest")]
    public async Task A_project_of_another_framework(string subject, string framework)
    {
        await Says(["shuffle", $"tests/Subjects/{subject}"], $"""
            exit 2
            --- error
            '{subject}' is a suite of {framework}; Shakeout runs suites of xunit, v2 from 2.4 on and v3.

            """);
        await Says(["replay", Repository.Subject(subject), "--seed", "1"], $"""
            exit 2
            --- error
            'Subjects.{subject}' is a suite of {framework}; Shakeout runs suites of xunit, v2 from 2.4 on and v3.

            """);
    }

    [Fact]
    public async Task A_mixed_solution_runs_its_xunit_suites_and_names_what_it_skips()
    {
        using var folder = new TemporaryFolder();
        await Says(["shuffle", "tests/Subjects/Mixed/Mixed.sln", "--seed", "1", "--orders", "3", "--orders-dir", folder["orders"]], $"""
            exit 0
            skipped: 'MixedNUnit' is a suite of NUnit; Shakeout runs suites of xunit, v2 from 2.4 on and v3.
            building MixedXunit
            Shakeout  Subjects.MixedXunit (xunit v2, 3 tests)   seed 1
              order 1 of 3: 3 tests, none failed
              order 2 of 3: 3 tests, none failed
              order 3 of 3: 3 tests, none failed

            no findings in Subjects.MixedXunit
            3 tests clean in all 3 orders: a dependence among them that shows in more than 64 % of orders is excluded (95 %).
            5 of 6 neighbour pairs tried so far.
            seed 1; the executed orders are in {folder["orders"]}

            """);
    }

    [Fact]
    public Task A_suite_without_tests() => Says(["shuffle", "tests/Subjects/ProbeNoTests", "--no-build"], """
        exit 2
        --- error
        There are no tests in 'Subjects.ProbeNoTests': no public class of it has a method with [Fact], [Theory] or an attribute derived from them.
        Name a project with xunit tests.

        """);

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("9007199254740992")]
    public Task A_seed_that_is_no_number(string seed) => Says(["shuffle", Victim, "--seed", seed], $"""
        exit 2
        --- error
        '{seed}' is no seed: give a whole number from 0 to 9007199254740991.
        See what can be said with
          shakeout shuffle --help

        """);

    [Fact]
    public async Task An_order_file_that_names_a_test_which_is_gone()
    {
        using var folder = new TemporaryFolder();
        var order = folder.Write("order.txt", "Subjects.VictimV2.TravelTests.Abroad_we_pay_in_dollars\nSubjects.VictimV2.Gone.Away\n");
        await Says(["replay", Victim, "--order", order], """
            exit 2
            --- error
            'Subjects.VictimV2' has no test of this name:
              Subjects.VictimV2.Gone.Away
            Some that it has:
              Subjects.VictimV2.PriceTests.Prices_add_up
              Subjects.VictimV2.PriceTests.Prices_are_in_euros
              Subjects.VictimV2.PriceTests.Prices_are_positive(price: 1)
              Subjects.VictimV2.PriceTests.Prices_are_positive(price: 2)
              Subjects.VictimV2.TravelTests.A_trip_has_a_start

            """);
    }

    [Fact]
    public async Task A_report_that_is_a_folder()
    {
        using var folder = new TemporaryFolder();
        await Says(["shuffle", Victim, "--json", folder.Path], $"""
            exit 2
            --- error
            '{folder.Path}' cannot be written: it is a folder.
            Name a file in it.

            """);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_in_a_folder_that_does_not_exist()
    {
        using var folder = new TemporaryFolder();
        await Says(["shuffle", Victim, "--junit", folder["no/report.xml"]], $"""
            exit 2
            --- error
            '{folder["no/report.xml"]}' cannot be written: its folder does not exist.
            Create it with
              mkdir -p {folder["no"]}

            """);
    }

    [Fact]
    public async Task Several_projects_where_one_is_meant()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["One", "Two"])
            folder.Write($"{name}/{name}.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="xunit" Version="2.9.3" /></ItemGroup>
                </Project>
                """);
        await Says(["replay", folder.Path, "--seed", "1"], $"""
            exit 2
            --- error
            '{folder.Path}' holds several test projects, and an order belongs to one. Name one of them:
              {Path.GetRelativePath(Repository.Root, folder["One/One.csproj"])}
              {Path.GetRelativePath(Repository.Root, folder["Two/Two.csproj"])}

            """);
    }

    [Fact]
    public Task A_replay_of_no_order() => Says(["replay", Victim], """
        exit 2
        --- error
        Say which order to replay, in exactly one way: --seed SEED (with --number N), --order FILE, or --test NAME once for each test.
        See what can be said with
          shakeout replay --help

        """);

    [Fact]
    public Task A_filter_that_leaves_no_test() => Says(["shuffle", Victim, "--filter", "FullyQualifiedName~Nothing"], """
        exit 2
        --- error
        The filter 'FullyQualifiedName~Nothing' leaves none of the 6 tests of 'Subjects.VictimV2'. Some of their names:
          Subjects.VictimV2.PriceTests.Prices_are_in_euros
          Subjects.VictimV2.PriceTests.Prices_add_up
          Subjects.VictimV2.PriceTests.Prices_are_positive(price: 1)
          Subjects.VictimV2.PriceTests.Prices_are_positive(price: 2)
          Subjects.VictimV2.TravelTests.Abroad_we_pay_in_dollars

        """);

    private static async Task Says(string[] arguments, string all) => (await Tool.RunAsync(arguments)).Text.ShouldBe(all);
}
