using System.Text.Json;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>The tool, installed from its package, on a suite that knows nothing of it.</summary>
public sealed class ToolPackageTests(InstalledTool shakeout, TemporaryFolder folder)
{
    [Fact]
    public async Task Finds_the_victim_of_a_suite_and_hands_over_a_command_that_fails()
    {
        WriteSuite();

        var shuffle = await shakeout.RunAsync(folder.Path, "shuffle", "Prices.Tests", "--seed", "1", "--json", "report.json");

        shuffle.ExitCode.ShouldBe(1, shuffle.Output);
        var finding = Suite().GetProperty("findings")[0];
        $"""
            {finding.GetProperty("kind")} {finding.GetProperty("test")}
            after {finding.GetProperty("polluters")[0].GetProperty("tests")[0]}
            """.ShouldBe("""
            victim Prices.Tests.PriceTests.Prices_are_in_euros
            after Prices.Tests.TravelTests.Abroad_we_pay_in_dollars
            """);

        var replay = await shakeout.RunAsync(folder.Path, finding.GetProperty("replay").GetString()!.Split(' ')[1..]);
        replay.ExitCode.ShouldBe(1);
        replay.Output.ShouldContain("failed Prices.Tests.PriceTests.Prices_are_in_euros");
    }

    private JsonElement Suite() => JsonDocument.Parse(folder.Read("report.json")).RootElement.GetProperty("suites")[0];

    private void WriteSuite()
    {
        folder.Write("Prices.Tests/Prices.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{PackedPackages.VersionOf("Microsoft.NET.Test.Sdk")}" />
                <PackageReference Include="xunit" Version="{PackedPackages.VersionOf("xunit")}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Prices.Tests/Tests.cs", """
            using Xunit;

            namespace Prices.Tests;

            static class Settings { public static string Currency = "EUR"; }

            public class PriceTests
            {
                [Fact] public void Prices_are_in_euros() => Assert.Equal("EUR", Settings.Currency);
            }

            public class TravelTests
            {
                [Fact] public void Abroad_we_pay_in_dollars() => Assert.Equal("USD", Settings.Currency = "USD");
                [Fact] public void A_trip_has_a_start() { }
            }
            """);
    }
}
