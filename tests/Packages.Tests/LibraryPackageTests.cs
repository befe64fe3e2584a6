using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>The library, restored from its package, in a program of somebody else.</summary>
public sealed class LibraryPackageTests(PackedPackages packages, TemporaryFolder folder)
{
    [Fact]
    public async Task Shuffles_from_a_program_that_has_only_the_package()
    {
        PackagedProgram.Write(folder, packages, "Shakeout.TestOrderShuffler", """
            using Shakeout.TestOrderShuffler;

            TestCase[] tests = [new("A.Breaks", "A", "A", "Breaks"), new("B.Is_broken", "B", "B", "Is_broken")];
            var report = await SuiteShuffle.RunAsync(tests, new Scripted(), new ShuffleOptions { Seed = new Seed(1) });
            foreach (var finding in report.Findings)
                Console.WriteLine($"{finding.Kind} {finding.Test} after {finding.Polluters[0].Tests[0]}");

            sealed class Scripted : ITestRunner
            {
                public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
                    => Task.FromResult(new OrderRun([.. order.Select((test, place) => Result(test, isAfter: place > 0))]));

                static TestResult Result(TestCase test, bool isAfter) => test.Name == "B.Is_broken" && isAfter
                    ? new TestResult(test, TestOutcome.Failed, "broken")
                    : new TestResult(test, TestOutcome.Passed);
            }
            """);

        await Command.DotnetAsync(folder.Path, "build", "Program", "--output", folder.PathOf("built"));

        (await Command.DotnetAsync(folder.Path, folder.PathOf("built/Program.dll"))).ShouldBe("Victim B.Is_broken after A.Breaks\n");
    }
}
