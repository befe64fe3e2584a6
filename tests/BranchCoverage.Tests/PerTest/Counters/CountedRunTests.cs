using Shakeout.BranchCoverage.Collector;
using Shakeout.BranchCoverage.PerTest.Counters;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.PerTest.Counters;

/// <summary>What the collector leaves of a run, and what is made of it.</summary>
public sealed class CountedRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Holds_the_tests_of_each_assembly()
    {
        Write("1.counts", 'A', "1-0-Shop.dll", 'T', "First", 1, 7, 2, 1, 300, 1, 0, 'A', "1-1-Bank.Core.dll", 'T', "Second", 2, 0, 70_000, 0, 'T', "Third", 0);

        Told(CountedRun.Read(_folder.Path)).ShouldBe("""
            Shop.dll
              First 7:2 300:1
              Second
              Third
            Bank.Core.dll
              Second 0:70000
              Third
            """);
    }

    [Fact]
    public void Keeps_the_tests_before_the_one_that_killed_its_process()
    {
        Write("1.counts", 'A', "1-0-Shop.dll", 'T', "First", 1, 7, 2, 0, 'T', "Second", 1, 8);

        Told(CountedRun.Read(_folder.Path)).ShouldBe("""
            Shop.dll
              First 7:2
            """);
    }

    [Theory]
    [InlineData("none", null, false, 'A', "1-0-Shop.dll", 'T', "First", 0)]
    [InlineData("no counters", "coverlet's counters were not found where the tests ran", false, 'O')]
    [InlineData("side by side", "its tests ran side by side although they were asked not to", false, 'A', "1-0-Shop.dll", 'O')]
    [InlineData("given up", "what coverlet counted could not be written down where the tests ran", false, 'A', "1-0-Shop.dll", 'T', "First", 0, 'X')]
    [InlineData("an assembly that is not there", "what coverlet counted could not be written down where the tests ran", false, 'A', "1-0-Shop.dll", 'T', "First", 9, 1, 1, 0)]
    [InlineData("not ours", "what coverlet counted could not be written down where the tests ran", false, 'A', "1-0-Shop.dll", '?')]
    [InlineData("methods only", null, true, 'A', "1-0-Shop.dll", 'B', 0, 'T', "First", 0)]
    public void Says_why_tests_could_not_be_told_apart(string what, string? hindrance, bool methodsOnly, params object[] entries)
    {
        Write("1.counts", entries);
        var run = CountedRun.Read(_folder.Path);

        (run.Hindrance, run.KnowsMethodsOnly).ShouldBe((hindrance, methodsOnly), what);
    }

    [Fact]
    public void Tells_tests_apart_that_read_alike()
    {
        Write("1.counts", 'A', "1-0-Shop.dll", 'T', "Adds", 1, 7, 1, 0, 'T', "Adds", 1, 8, 1, 0);

        Told(CountedRun.Read(_folder.Path)).ShouldBe("""
            Shop.dll
              Adds 7:1
              Adds #2 8:1
            """);
    }

    [Fact]
    public void Knows_of_tests_that_ran_side_by_side()
    {
        using (var counts = new TestCounts(new(_folder.Path)))
        {
            counts.Begin();
            counts.Begin();
        }

        File.ReadAllText(Directory.EnumerateFiles(_folder.Path, "*.counts").Single()).ShouldBe("O");
    }

    private void Write(string name, params object[] entries)
    {
        using var writer = new BinaryWriter(File.Create(_folder[name]));
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case char letter:
                    writer.Write(letter);
                    break;
                case string text:
                    writer.Write(text);
                    break;
                case int number:
                    writer.Write7BitEncodedInt(number);
                    break;
            }
        }
    }

    private static string Told(CountedRun run) => string.Join('\n', run.Assemblies.SelectMany(assembly => assembly.Tests
        .Select(test => $"  {string.Join(' ', test.Counts.Select(count => $"{count.Counter}:{count.Added}").Prepend(test.Name ?? "between"))}").Prepend(assembly.File)));
}
