using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Tests.Suites;

public sealed class CompilerErrorsTests
{
    [Fact]
    public void Show_the_first_and_count_the_rest_once()
        => Shown("""
            Determining projects to restore...
            /shop/tests/A.cs(3,5): warning CS0168: never used [/shop/tests/T.csproj]
            /shop/tests/A.cs(3,17): error CS0103: The name 'x' does not exist [/shop/tests/T.csproj]
            /shop/tests/A.cs(3,17): error CS0103: The name 'x' does not exist [/shop/tests/T.csproj::TargetFramework=net8.0]
            /shop/src/B.cs(1,1): error CS1002: ; expected [/shop/src/B.csproj]
            """).ShouldBe("  A.cs(3,17): error CS0103: The name 'x' does not exist\n  and 1 more");

    [Theory]
    [InlineData("/shop/tests/T.csproj : error NU1101: Unable to find package Nowhere.", "  T.csproj : error NU1101: Unable to find package Nowhere.")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "  MSBUILD : error MSB1009: Project file does not exist.")]
    [InlineData("Something else\nhappened.\n", "  happened.")]
    [InlineData("", "  dotnet ended with exit code 1 and said nothing.")]
    public void Show_something_whatever_the_build_printed(string output, string shown) => Shown(output).ShouldBe(shown);

    private static string Shown(string output) => CompilerErrors.Shown(new DotnetResult(1, output, ""), "/shop/tests/T.csproj");
}
