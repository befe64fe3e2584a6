using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>A program of somebody else that has one of the packages, and nothing else.</summary>
internal static class PackagedProgram
{
    /// <summary>Writes it into <c>Program</c>.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="packages">Where it restores from.</param>
    /// <param name="package">The package.</param>
    /// <param name="source">What it does.</param>
    public static void Write(TemporaryFolder folder, PackedPackages packages, string package, string source)
    {
        folder.Write("nuget.config", packages.NuGetConfig);
        folder.Write("Program/Program.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>../restored</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program/Program.cs", source);
    }
}
