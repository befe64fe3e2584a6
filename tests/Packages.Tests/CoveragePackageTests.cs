using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>Branch coverage, restored from its package, in a program of somebody else.</summary>
public sealed class CoveragePackageTests(PackedPackages packages, TemporaryFolder folder)
{
    [Fact]
    public async Task Reads_a_report_in_a_program_that_has_only_the_package()
    {
        PackagedProgram.Write(folder, packages, "Shakeout.BranchCoverage", """
            using Shakeout.BranchCoverage;

            var result = CoverageReports.Read(["*.info"], root: args[0]);
            Console.WriteLine($"{result.Files.Single().Path}: lines {result.Lines}, {result.Unknown} unknown");
            """);
        folder.Write("Rates.cs", "class Rates { int Of(int n) => n > 3 ? 1 : 2; }");
        folder.Write("lcov.info", "TN:\nSF:Rates.cs\nDA:1,3\nDA:2,0\nend_of_record\n");

        await Command.DotnetAsync(folder.Path, "build", "Program", "--output", folder.PathOf("built"));

        (await Command.DotnetAsync(folder.Path, folder.PathOf("built/Program.dll"), folder.Path)).ShouldBe("Rates.cs: lines 1 of 2, 2 unknown\n");
    }
}
