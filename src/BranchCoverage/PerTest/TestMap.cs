using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Gates;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.PerTest;

/// <summary>Which tests reach which decisions of one assembly, and which outcomes they take.</summary>
/// <param name="slots">What each slot stands for.</param>
internal sealed class TestMap(ProbeSlots slots)
{
    private readonly Dictionary<int, HashSet<string>> _tests = [];
    private readonly Dictionary<int, HashSet<string>> _possible = [];
    private readonly HashSet<int> _doubted = [];
    private readonly Dictionary<string, int> _footprints = [];

    /// <summary>Notes where a test was.</summary>
    /// <param name="test">The test's name.</param>
    /// <param name="certain">The slots that it reached.</param>
    /// <param name="possible">Those that it may have reached besides.</param>
    public void Add(string test, IReadOnlyCollection<int> certain, IReadOnlyCollection<int>? possible = null)
    {
        Note(test, certain, _tests);
        Note(test, possible ?? [], _possible);
        _footprints[test] = Math.Max(_footprints.GetValueOrDefault(test), certain.Count);
    }

    /// <summary>Notes that any test may have reached some slots.</summary>
    public void Doubt(IEnumerable<int> doubted) => _doubted.UnionWith(doubted);

    /// <summary>The tests that take an outcome for certain.</summary>
    public IReadOnlyCollection<string> Taking(DecisionSite site, Outcome outcome) => SlotOf(site, outcome) is { } slot ? TestsAt(slot) : [];

    /// <summary>The only test that takes an outcome; null where several do or may.</summary>
    public string? OnlyTaking(DecisionSite site, Outcome outcome)
        => SlotOf(site, outcome) is { } slot && TestsAt(slot) is { Count: 1 } only && IsComplete(slot, only) ? only.Single() : null;

    /// <summary>The tests that reach a decision for certain, whichever way it goes: nearest first. That is the one that does the least besides.</summary>
    public IReadOnlyList<string> Reaching(DecisionSite site)
        => [.. slots.AllOf(site).SelectMany(TestsAt).Distinct().OrderBy(test => _footprints[test]).ThenBy(test => test, StringComparer.Ordinal)];

    /// <summary>Whether certainly no other test reaches a decision.</summary>
    public bool KnowsAllReaching(DecisionSite site)
    {
        var reaching = slots.AllOf(site).SelectMany(TestsAt).ToHashSet();
        return slots.AllOf(site).All(slot => IsComplete(slot, reaching));
    }

    /// <summary>The tests that call a member.</summary>
    public IReadOnlyCollection<string> Calling(Member member) => slots.Of(member.Node) is { } slot ? TestsAt(slot) : [];

    /// <summary>The tests that touch a change: they call a member that it changes, or reach a decision.</summary>
    /// <param name="patch">The change.</param>
    /// <param name="files">The sources of the assembly.</param>
    /// <param name="root">The root of the repository.</param>
    public IEnumerable<string> Touching(Patch patch, IReadOnlyList<SourceFile> files, string root) =>
        from file in files
        let path = ShownPath.Of(file.Path, root)
        where patch.Lines.ContainsKey(path)
        let members = file.Members.Where(member => patch.Touches(path, member.Line, member.EndLine)).SelectMany(Calling)
        let decisions = file.Sites.Where(site => patch.Touches(path, site.Decision.Line, site.Decision.EndLine)).SelectMany(Reaching)
        from test in members.Concat(decisions)
        select test;

    private int? SlotOf(DecisionSite site, Outcome outcome) => slots.Of(site.Node) is { } first ? first + site.Decision.Outcomes.ToList().IndexOf(outcome) : null;

    private bool IsComplete(int slot, IReadOnlySet<string> tests) => !_doubted.Contains(slot) && _possible.GetValueOrDefault(slot, []).All(tests.Contains);

    private HashSet<string> TestsAt(int slot) => _tests.GetValueOrDefault(slot, []);

    private static void Note(string test, IReadOnlyCollection<int> slots, Dictionary<int, HashSet<string>> tests)
    {
        foreach (var slot in slots)
        {
            if (!tests.TryGetValue(slot, out var there))
                tests.Add(slot, there = []);
            there.Add(test);
        }
    }
}
