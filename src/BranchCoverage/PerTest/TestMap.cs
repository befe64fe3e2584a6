using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.PerTest;

/// <summary>Which tests reach which decisions of one assembly, and which outcomes they take.</summary>
internal sealed class TestMap(InstrumentedProject project)
{
    private readonly Dictionary<int, HashSet<string>> _tests = [];
    private readonly Dictionary<string, int> _footprints = [];

    /// <summary>Notes where a test was.</summary>
    /// <param name="test">The test's name.</param>
    /// <param name="slots">The slots of the assembly's readings that it reached.</param>
    public void Add(string test, IReadOnlyCollection<int> slots)
    {
        foreach (var slot in slots)
        {
            if (!_tests.TryGetValue(slot, out var tests))
                _tests.Add(slot, tests = []);
            tests.Add(test);
        }
        _footprints[test] = Math.Max(_footprints.GetValueOrDefault(test), slots.Count);
    }

    /// <summary>The tests that take an outcome.</summary>
    public IReadOnlyCollection<string> Taking(DecisionSite site, Outcome outcome)
        => project.Slots.Of(site.Node) is { } first ? TestsAt(first + site.Decision.Outcomes.ToList().IndexOf(outcome)) : [];

    /// <summary>The tests that reach a decision, whichever way it goes: nearest first. That is the one that does the least besides.</summary>
    public IReadOnlyList<string> Reaching(DecisionSite site)
        => [.. project.Slots.AllOf(site).SelectMany(TestsAt).Distinct().OrderBy(test => _footprints[test]).ThenBy(test => test, StringComparer.Ordinal)];

    /// <summary>The tests that call a member.</summary>
    public IReadOnlyCollection<string> Calling(Member member) => project.Slots.Of(member.Node) is { } slot ? TestsAt(slot) : [];

    private HashSet<string> TestsAt(int slot) => _tests.GetValueOrDefault(slot, []);
}
