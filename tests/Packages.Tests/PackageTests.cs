namespace Shakeout.Packages.Tests;

/// <summary>What the packages hold and need.</summary>
public sealed class PackageTests(PackedPackages packages)
{
    [Fact]
    public void Are_nine()
        => packages.Files.ShouldBe([
            "Shakeout.0.1.0.nupkg", "Shakeout.BranchCoverage.0.1.0.nupkg", "Shakeout.CurrentTest.0.1.0.nupkg",
            "Shakeout.Factories.0.1.0.nupkg", "Shakeout.Factories.EntityFramework.0.1.0.nupkg", "Shakeout.Factories.XunitV3.0.1.0.nupkg",
            "Shakeout.Fixtures.0.1.0.nupkg", "Shakeout.TestOrderShuffler.0.1.0.nupkg", "Shakeout.XunitV3.0.1.0.nupkg",
        ]);

    [Fact]
    public void Of_factories_know_no_test_framework_and_no_database() => packages.ContentOf("Shakeout.Factories").ShouldBe($"""
        README.md
        Shakeout.Factories.nuspec
        lib/net8.0/Shakeout.Factories.dll
        lib/net8.0/Shakeout.Factories.xml
        {Needs("AutoFixture")}
        {Needs("Bogus")}
        needs Shakeout.CurrentTest 0.1.0
        """);

    [Fact]
    public void Of_what_all_know_need_nothing() => packages.ContentOf("Shakeout.CurrentTest").ShouldBe("""
        README.md
        Shakeout.CurrentTest.nuspec
        lib/net8.0/Shakeout.CurrentTest.dll
        lib/net8.0/Shakeout.CurrentTest.xml
        """);

    [Fact]
    public void Of_fixtures_know_no_test_framework() => packages.ContentOf("Shakeout.Fixtures").ShouldBe($"""
        README.md
        Shakeout.Fixtures.nuspec
        lib/net8.0/Shakeout.Fixtures.dll
        lib/net8.0/Shakeout.Fixtures.xml
        {Needs("Microsoft.Extensions.Configuration.Binder")}
        {Needs("Microsoft.Extensions.Configuration.Json")}
        {Needs("Microsoft.Extensions.Logging.Abstractions")}
        {Needs("Polly.Core")}
        needs Shakeout.CurrentTest 0.1.0
        {Needs("YamlDotNet")}
        """);

    [Fact]
    public void Of_coverage_read_code_and_know_no_tests() => packages.ContentOf("Shakeout.BranchCoverage").ShouldBe($"""
        README.md
        Shakeout.BranchCoverage.nuspec
        lib/net10.0/Shakeout.BranchCoverage.dll
        lib/net10.0/Shakeout.BranchCoverage.xml
        {Needs("Microsoft.CodeAnalysis.CSharp")}
        {Needs("Microsoft.Extensions.FileSystemGlobbing")}
        {Needs("Mono.Cecil")}
        """);

    [Fact]
    public void Of_orders_need_nothing() => packages.ContentOf("Shakeout.TestOrderShuffler").ShouldBe("""
        README.md
        Shakeout.TestOrderShuffler.nuspec
        lib/net8.0/Shakeout.TestOrderShuffler.dll
        lib/net8.0/Shakeout.TestOrderShuffler.xml
        """);

    [Fact]
    public void For_xunit_v3_bring_what_the_build_adds() => packages.ContentOf("Shakeout.XunitV3").ShouldBe($"""
        README.md
        Shakeout.XunitV3.nuspec
        build/Shakeout.XunitV3.targets
        buildTransitive/Shakeout.XunitV3.targets
        lib/net8.0/Shakeout.XunitV3.dll
        lib/net8.0/Shakeout.XunitV3.xml
        needs Shakeout.CurrentTest 0.1.0
        needs Shakeout.Fixtures 0.1.0
        needs Shakeout.TestOrderShuffler 0.1.0
        {Needs("xunit.v3.extensibility.core")}
        """);

    private static string Needs(string package) => $"needs {package} {PackedPackages.VersionOf(package)}";
}
