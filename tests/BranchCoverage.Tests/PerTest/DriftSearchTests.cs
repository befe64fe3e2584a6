using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.SourceEngine;
using Shakeout.BranchCoverage.Tests.SourceEngine;

namespace Shakeout.BranchCoverage.Tests.PerTest;

/// <summary>Tests that go another way in another order, drawn as orders of tests with the ways that each went.</summary>
public sealed class DriftSearchTests
{
    private const string Source = """
        class Catalog { static string? _cache; string Read() { if (_cache is null) { _cache = "x"; } return Found(_cache.Length) ? "long" : "short"; } bool Found(int n) => n > 1 && n < 9; }
        """;

    [Fact]
    public async Task A_test_that_always_goes_one_way_does_not_drift()
        => (await FoundAsync("A:null B:set", "B:set A:null", "A:null B:set")).ShouldBe("");

    [Fact]
    public async Task The_test_to_look_at_ran_before_it_whenever_it_went_the_other_way()
        => (await FoundAsync("A:null B:none C:none", "C:none A:null B:none", "B:none C:none A:set", "C:none B:none A:set", "A:null B:none C:none"))
            .ShouldBe("A: _cache is null at Program.cs:1 after B");

    [Fact]
    public async Task That_test_may_as_well_be_what_keeps_it_on_the_usual_way()
        => (await FoundAsync("B:none A:null C:none", "A:set B:none C:none", "B:none A:null C:none")).ShouldBe("A: _cache is null at Program.cs:1 after B");

    [Fact]
    public async Task Where_no_single_test_divides_the_orders_its_neighbour_is_named()
        => (await FoundAsync("A:null B:none C:none", "B:none A:set C:none", "C:none A:set B:none", "A:null B:none C:none"))
            .ShouldBe("A: _cache is null at Program.cs:1 after B");

    [Fact]
    public async Task The_decision_that_came_out_differently_is_named_before_those_that_were_only_reached()
        => (await FoundAsync("A:null,long B:none", "B:none A:set B:none", "A:null,long B:none")).ShouldBe("A: _cache is null at Program.cs:1 after B");

    [Fact]
    public async Task A_test_that_differs_in_the_same_order_depends_on_chance_and_is_named_as_such()
        => (await FoundAsync("A:null B:none", "B:none A:set", "A:set B:none")).ShouldBe("unsteady: A");

    [Fact]
    public async Task A_test_that_did_not_run_in_every_order_is_left_out()
        => (await FoundAsync("A:null B:none", "B:none", "A:null B:none")).ShouldBe("");

    private static async Task<string> FoundAsync(params IEnumerable<string> orders)
    {
        var (project, _) = await WatchedProgram.RunAsync(Source);
        var found = new DriftSearch([project], path => Path.GetFileName(path)).In([.. orders.Select(order => Order(order, project))]);
        return string.Join('\n', found.Drift.Select(drift => $"{drift.Test}: {drift.Text} at {drift.File}:{drift.Line} after {drift.After}").Concat(found.Unsteady.Select(test => $"unsteady: {test}")));
    }

    private static ObservedOrder Order(string drawn, InstrumentedProject project)
    {
        var tests = drawn.Split(' ').Select(test => test.Split(':')).ToList();
        return new([.. tests.Select(test => test[0])], tests.DistinctBy(test => test[0]).ToDictionary(test => test[0], test => (IReadOnlySet<int>)test[1].Split(',').SelectMany(way => Slots(way, project)).ToHashSet()));
    }

    private static IEnumerable<int> Slots(string way, InstrumentedProject project)
    {
        int At(int site, int outcome) => project.Slots.Of(project.Files.Single().Sites[site].Node)!.Value + outcome;
        return way switch
        {
            "null" => [At(0, 0)],
            "set" => [At(0, 1)],
            "long" => [At(1, 0)],
            _ => [],
        };
    }
}
