using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.Tests.SourceEngine;

namespace Shakeout.BranchCoverage.Tests.PerTest;

/// <summary>Which tests reach what.</summary>
public sealed class TestMapTests
{
    [Fact]
    public async Task Names_the_tests_of_a_decision_nearest_first_and_those_of_each_outcome()
    {
        var (project, _) = await WatchedProgram.RunAsync("""
            class Basket { bool Small(int n) => n > 1 && n < 9; int Count(int[] xs) { foreach (var x in xs) return x; return 0; } }
            """);
        var (file, map) = (project.Files.Single(), new TestMap(project.Slots));
        int Slot(int site, int outcome) => project.Slots.Of(file.Sites[site].Node)!.Value + outcome;
        var small = project.Slots.Of(file.Members[0].Node)!.Value;
        map.Add("Wide", [small, Slot(0, 0), Slot(1, 0), Slot(2, 0)]);
        map.Add("Narrow", [small, Slot(0, 0)]);
        map.Add("Other", [small, Slot(0, 1)]);
        map.Add("Narrow", [small]);

        string.Join('\n',
            $"reach n > 1: {string.Join(' ', map.Reaching(file.Sites[0]))}",
            $"find it true: {string.Join(' ', map.Taking(file.Sites[0], Outcome.True).Order())}",
            $"find it false: {string.Join(' ', map.Taking(file.Sites[0], Outcome.False))}",
            $"reach n < 9: {string.Join(' ', map.Reaching(file.Sites[1]))}",
            $"find elements: {string.Join(' ', map.Taking(file.Sites[2], Outcome.Many))}",
            $"call Small: {string.Join(' ', map.Calling(file.Members[0]).Order())}",
            $"call Count: {string.Join(' ', map.Calling(file.Members[1]))}").ShouldBe("""
            reach n > 1: Narrow Other Wide
            find it true: Narrow Wide
            find it false: Other
            reach n < 9: Wide
            find elements: Wide
            call Small: Narrow Other Wide
            call Count: 
            """);
    }
}
