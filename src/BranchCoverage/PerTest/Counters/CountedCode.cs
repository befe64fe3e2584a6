using Microsoft.CodeAnalysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Flow.Counts;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Meaning;
using Shakeout.BranchCoverage.Flow.Solving;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>An assembly that coverlet counts in: which of its decisions and members each counter tells of.</summary>
internal sealed class CountedCode
{
    private readonly IReadOnlyDictionary<MethodFlow, CountedMethod> _methods;
    private readonly ProbeSlots _slots;
    private readonly List<DecisionGroup> _groups = [];
    private readonly Dictionary<int, int> _memberOf = [];
    private readonly List<int> _unwatched = [];
    private readonly ILookup<int, DecisionGroup> _groupsOf;
    private readonly Interval[] _bounds;

    public CountedCode(ModuleFlows flows, IReadOnlyDictionary<MethodFlow, CountedMethod> methods, IReadOnlyList<SourceFile> files, ProbeSlots slots)
    {
        (_methods, _slots, _bounds) = (methods, slots, new Interval[flows.Counts]);
        foreach (var document in flows.ByDocument)
        {
            if (LongestEnd.Find(files, file => file.Path, document.Key) is not { } file)
                continue;
            var points = new PointMap(file, document.Key, [.. document]);
            if (HasChanged(file, points))
                _unwatched.AddRange(file.Sites.SelectMany(slots.AllOf));
            else
                Add(file, points);
        }
        _unwatched.AddRange(_groups.Where(group => !group.IsWatched).SelectMany(group => group.AllSlots(slots)));
        _groupsOf = _groups.SelectMany(group => group.Counters.Select(counter => (counter, group))).ToLookup(pair => pair.counter, pair => pair.group);
    }

    /// <summary>The slots of decisions that coverlet does not count in: which tests come there is not known.</summary>
    public IReadOnlyList<int> Unwatched => _unwatched;

    /// <summary>What a test did.</summary>
    public TakenSlots Of(CountedTest test)
    {
        var members = test.Counts.Select(count => _memberOf.GetValueOrDefault(count.Counter, -1)).Where(slot => slot >= 0);
        var decisions = test.Counts.SelectMany(count => _groupsOf[count.Counter].Select(group => (group, count)))
            .GroupBy(pair => pair.group, pair => pair.count)
            .Select(counts => counts.Key.Under([.. counts], _bounds, _slots)).ToList();
        return new([.. members.Concat(decisions.SelectMany(taken => taken.Certain)).Distinct()], [.. decisions.SelectMany(taken => taken.Possible)]);
    }

    private static bool HasChanged(SourceFile file, PointMap points)
        => points.Missing > 0 || points.All.Select(point => point.Method.Points.First(own => own.Offset == point.Offset).Document).FirstOrDefault() is { } compiled && CompiledText.Differs(compiled, file.Path);

    private void Add(SourceFile file, PointMap points)
    {
        foreach (var decisions in file.Sites.Where(site => points.IsCode(site.Node)).GroupBy(site => CodeOwner.Of((site.Whole ?? site).Node)))
        {
            var methods = points.Of(decisions.Key).Select(point => point.Method).Distinct();
            _groups.Add(new([.. decisions], [.. methods.Select(method => _methods.GetValueOrDefault(method) ?? new(method, []))], points));
        }
        foreach (var point in points.All.Where(point => _methods.ContainsKey(point.Method)))
        {
            if (file.Members.Where(member => member.Node.Span.Contains(point.Span)).MinBy(member => member.Node.Span.Length) is not { } member || _slots.Of(member.Node) is not { } slot)
                continue;
            foreach (var counter in _methods[point.Method].Counters.Where(counter => counter.Offset == point.Offset))
                _memberOf[counter.Counter] = slot;
        }
    }
}
