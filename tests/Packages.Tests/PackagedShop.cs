using Shakeout.Fixtures;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>Somebody's solution whose tests get their fixtures from the package: what each project is, its name says.</summary>
[Fixture(Scope.Class)]
public sealed class PackagedShop : IDisposable
{
    private const string Package = """<PackageReference Include="Shakeout.XunitV3" Version="0.1.0" />""";
    private readonly TemporaryFolder _folder;
    private readonly Dictionary<string, Task<BuiltProject>> _built = [];

    /// <summary>Writes it.</summary>
    public PackagedShop(PackedPackages packages, FixtureRequest request)
    {
        _folder = new(request);
        _folder.Write("nuget.config", packages.NuGetConfig);
        _folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)restored</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """);
        WriteTests();
        WriteSharedFixtures();
        WriteTestsWithSharedFixtures();
    }

    /// <summary>Where it is.</summary>
    public string Path => _folder.Path;

    /// <summary>A reference to a package in the version that the repository takes.</summary>
    public static string Reference(string package) => Reference(package, PackedPackages.VersionOf(package));

    /// <summary>A reference to a package.</summary>
    public static string Reference(string package, string version) => $"""<PackageReference Include="{package}" Version="{version}" />""";

    /// <summary>Writes a test project without a test that has our package and another one.</summary>
    public void WriteProject(string name, string reference) => _folder.Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
          <ItemGroup>
            {Reference("Microsoft.NET.Test.Sdk")}
            {reference}
            {Package}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Builds a project as it is, or with properties; once, however often it is asked for.</summary>
    internal Task<BuiltProject> BuildAsync(string project, params string[] properties)
    {
        var name = string.Concat([project, .. properties]);
        return _built.TryGetValue(name, out var built) ? built : _built[name] = NewlyBuiltAsync();

        async Task<BuiltProject> NewlyBuiltAsync()
        {
            var folder = _folder.SubFolder($"built/{_built.Count}");
            await Command.DotnetAsync(Path, ["build", project, "--output", folder, .. properties.Select(property => $"-p:{property}")]);
            return new(folder);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void WriteTests()
    {
        WriteProject("Shop.Tests", $"{Reference("xunit.runner.visualstudio")}{Reference("xunit.v3")}");
        _folder.Write("Shop.Tests/BasketTests.cs", """
            using Shakeout.Fixtures;
            using Shakeout.Fixtures.Machine;
            using Shakeout.XunitV3;
            using Xunit;

            namespace Shop.Tests;

            [Fixture]
            public sealed class Basket
            {
                public List<string> Titles { get; } = [];
            }

            public class BasketTests(Basket basket)
            {
                [Fact]
                public void Begins_empty() => Assert.Empty(basket.Titles);

                [FixtureFact]
                public void Is_saved(TemporaryFolder folder)
                {
                    folder.Write("basket.txt", "Emma");
                    Assert.Equal("Emma", folder.Read("basket.txt"));
                }

                [FixtureTheory]
                [InlineData("Emma")]
                [InlineData("Persuasion")]
                public void Holds(string title, Basket same)
                {
                    basket.Titles.Add(title);
                    Assert.Equal([title], same.Titles);
                }
            }
            """);
    }

    private void WriteSharedFixtures()
    {
        _folder.Write("Shop.Testing/Shop.Testing.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                {Package}
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Shop.Testing/Catalogue.cs", """
            using Shakeout.Fixtures;

            namespace Shop.Testing;

            [Fixture(Scope.Class)]
            public sealed class Catalogue
            {
                public IReadOnlyList<string> Titles { get; } = ["Emma", "Persuasion"];
            }
            """);
    }

    private void WriteTestsWithSharedFixtures()
    {
        _folder.Write("Stock.Tests/Stock.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>
              </PropertyGroup>
              <ItemGroup>
                {Reference("xunit.v3")}
                <ProjectReference Include="../Shop.Testing/Shop.Testing.csproj" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Stock.Tests/global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        _folder.Write("Stock.Tests/StockTests.cs", """
            using Shakeout.XunitV3;
            using Shop.Testing;
            using Xunit;

            namespace Stock.Tests;

            public class StockTests
            {
                [FixtureFact]
                public void Has_every_title(Catalogue catalogue) => Assert.Equal(2, catalogue.Titles.Count);
            }
            """);
    }
}
