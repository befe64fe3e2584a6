using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Tests.Suites;

namespace Shakeout.CommandLine.Tests.Verbs;

/// <summary>Projects that the SDK really evaluates, and builds where nothing else would do.</summary>
public sealed class RealProjectTests : IDisposable
{
    private const string Xunit = """<PackageReference Include="xunit" Version="2.9.3" />""";
    private const string NUnit = """<PackageReference Include="NUnit" Version="4.0.0" />""";
    private readonly ScriptedTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Shows_the_first_error_of_a_project_that_does_not_build()
    {
        Project("Broken");
        _tool.Folder.Write("Broken/Broken.cs", "class C { int M() => missing + gone; }");

        (await _tool.RunAsync("shuffle", "Broken")).ShouldBe(ExitCode.CouldNotRun);

        _tool.Output.ShouldBe("building Broken\n");
        _tool.Error.ShouldBe("""
            'Broken' does not build.
              Broken.cs(1,22): error CS0103: The name 'missing' does not exist in the current context
              and 1 more
            See all that the compiler says with
              dotnet build Broken/Broken.csproj -c Debug

            """);
    }

    [Fact]
    public async Task Refuses_a_project_without_tests()
    {
        Project("Shop");
        _tool.Folder.Write("Shop/Shop.cs", "public class Shop;");

        (await _tool.RunAsync("shuffle", "Shop/Shop.csproj")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("'Shop' is not a test project: it uses neither xunit v2 nor xunit v3.\nName a project with xunit tests.\n");
    }

    [Fact]
    public async Task Refuses_a_project_that_is_no_XML()
    {
        _tool.Folder.Write("Odd.csproj", "<Project");

        (await _tool.RunAsync("shuffle")).ShouldBe(ExitCode.CouldNotRun);

        _tool.Error.ShouldStartWith("'Odd.csproj' is no project that MSBuild can read.\n  Odd.csproj(1,9): error MSB4025: ");
    }

    [Fact]
    public async Task Refuses_NUnit_by_its_name()
    {
        Project("Old.Tests", NUnit);

        (await _tool.RunAsync("shuffle", "Old.Tests")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("'Old.Tests' is a suite of NUnit; Shakeout runs suites of xunit, v2 from 2.4 on and v3.\n");
    }

    [Fact]
    public async Task Refuses_a_folder_whose_projects_hold_no_tests()
    {
        Project("a/Shop");
        Project("b/Desk");

        (await _tool.RunAsync("shuffle")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("""
            There is no test project in '.': none of its projects has a package of xunit.
              a/Shop/Shop.csproj
              b/Desk/Desk.csproj

            """);
    }

    [Fact]
    public async Task Says_how_to_build_what_is_not_built()
    {
        Project("My Tests", Xunit, "net10.0;net9.0");

        (await _tool.RunAsync("replay", "My Tests", "--no-build", "--test", "A.One", "-c", "Release")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("""
            My Tests targets net10.0 and net9.0: running net10.0 (--framework takes another)
            'My Tests' is not built: there is no 'My Tests/bin/Release/net10.0/My Tests.dll'.
            Leave out --no-build, or build it with
              dotnet build 'My Tests/My Tests.csproj' --configuration Release --framework net10.0

            """);
    }

    [Fact]
    public async Task Names_the_frameworks_that_there_are()
    {
        Project("Shop.Tests", Xunit, "net10.0;net9.0");

        (await _tool.RunAsync("shuffle", "--framework", "net8.0", "Shop.Tests")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe("'Shop.Tests' does not target 'net8.0'. It targets:\n  net10.0\n  net9.0\n");
    }

    [Fact]
    public async Task Shuffles_each_xunit_project_of_a_mixed_folder_and_names_the_others()
    {
        MixedFolder();
        _tool.Report = clean => clean with { Findings = [Samples.SampleReport.Brittle] };

        (await _tool.RunAsync("shuffle", "--no-build", "--orders", "1", "--orders-dir", "orders")).ShouldBe(ExitCode.Found);

        _tool.Output.ShouldStartWith("skipped: 'Old.Tests' is a suite of NUnit; Shakeout runs suites of xunit, v2 from 2.4 on and v3.\nShakeout  A.Tests (xunit v2, 3 tests)   seed 77\n");
        _tool.Output.ShouldContain("\nShakeout  B.Tests (xunit v2, 3 tests)   seed 77\n");
        _tool.Output.ShouldContain("\n      shakeout replay tests/B.Tests/B.Tests.csproj --no-build --test Bookshop.MapperTests.Maps_total\n");
        _tool.Folder.Files().Where(file => file.EndsWith(".txt", StringComparison.Ordinal))
            .ShouldBe(["orders/A.Tests/order-001.txt", "orders/B.Tests/order-001.txt"]);
    }

    [Fact]
    public async Task Shuffles_the_other_projects_when_one_does_not_start()
    {
        MixedFolder();
        _tool.Starting = suite =>
        {
            if (suite.Name == "A.Tests")
                throw new SuiteException("'A.Tests' does not start.");
        };

        (await _tool.RunAsync("shuffle", "--no-build", "--orders", "1", "--orders-dir", "orders")).ShouldBe(ExitCode.CouldNotRun);

        _tool.Error.ShouldBe("'A.Tests' does not start.\n");
        _tool.Output.ShouldContain("\nno findings in B.Tests\n");
    }

    [Fact]
    public async Task Reports_what_it_has_when_stopped_between_two_projects()
    {
        MixedFolder();
        using var stop = new CancellationTokenSource();
        _tool.Report = clean =>
        {
            stop.Cancel();
            return clean with { Interrupted = true };
        };

        (await _tool.RunUntilAsync(stop.Token, "shuffle", "--no-build", "--json", "report.json")).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldEndWith("stopped before B.Tests\n");
        File.ReadAllText(_tool.Folder["report.json"]).ShouldContain("\"suite\": \"A.Tests\"");
    }

    [Fact]
    public async Task Replays_no_order_in_several_projects()
    {
        MixedFolder();

        (await _tool.RunAsync("replay", "--test", "A.One")).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldEndWith("""
            '.' holds several test projects, and an order belongs to one. Name one of them:
              tests/A.Tests/A.Tests.csproj
              tests/B.Tests/B.Tests.csproj

            """);
    }

    [Fact]
    public async Task Shuffles_what_it_built()
    {
        Project("My Shop.Tests", """<PackageReference Include="xunit.v3" Version="3.2.2" />""");
        _tool.Folder.Write("My Shop.Tests/Tests.cs", "public class Tests { [Xunit.Fact] public void Passes() { } }");
        _tool.Report = clean => clean with { Findings = [Samples.SampleReport.Brittle] };

        (await _tool.RunAsync("shuffle", "My Shop.Tests", "--orders", "1")).ShouldBe(ExitCode.Found);

        _tool.Error.ShouldBeEmpty();
        _tool.Output.ShouldStartWith("building My Shop.Tests\nShakeout  My Shop.Tests (xunit v3, 3 tests)   seed 77\n");
        _tool.Output.ShouldContain("\n      shakeout replay 'My Shop.Tests' --test Bookshop.MapperTests.Maps_total\n");
    }

    private void MixedFolder()
    {
        Project("src/Shop");
        Project("tests/Old.Tests", NUnit);
        foreach (var name in (string[])["A.Tests", "B.Tests"])
        {
            Project($"tests/{name}", Xunit);
            ForgedAssembly.Write(_tool.Folder[$"tests/{name}/bin/Debug/net10.0/{name}.dll"], ".NETCoreApp,Version=v10.0", ("xunit.core", "2.9.3.0"));
        }
    }

    private void Project(string path, string packages = "", string frameworks = "net10.0")
    {
        var target = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        _tool.Folder.Write($"{path}/{Path.GetFileName(path)}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{target}>{frameworks}</{target}>
                <OutputType>{(packages.Contains("v3", StringComparison.Ordinal) ? "Exe" : "Library")}</OutputType>
              </PropertyGroup>
              <ItemGroup>{packages}</ItemGroup>
            </Project>
            """);
    }
}
