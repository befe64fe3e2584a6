using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Flow.Meaning;
using Shakeout.BranchCoverage.Flow.Solving;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>
/// Decisions that are told from the same methods, and what they come to under given counts. Tests that do the same there count the same:
/// that is reasoned out once.
/// </summary>
/// <param name="sites">The decisions.</param>
/// <param name="methods">The methods.</param>
/// <param name="points">Where the text of their file lies in the code.</param>
internal sealed class DecisionGroup(IReadOnlyList<DecisionSite> sites, IReadOnlyList<CountedMethod> methods, PointMap points)
{
    private static readonly ReportedHits NoReport = new([]);

    private readonly Dictionary<string, TakenSlots> _known = new(StringComparer.Ordinal);

    /// <summary>The counters that tell of it.</summary>
    public IEnumerable<int> Counters => methods.SelectMany(method => method.Counters).Select(place => place.Counter);

    /// <summary>Whether each method is counted: else not every test that comes here is known.</summary>
    public bool IsWatched => methods.Count > 0 && methods.All(method => method.Counters.Count > 0);

    /// <summary>All slots of its decisions.</summary>
    public IEnumerable<int> AllSlots(ProbeSlots slots) => sites.SelectMany(slots.AllOf);

    /// <summary>The outcomes that are certain and those that may have happened.</summary>
    /// <param name="counts">What was counted in these methods, in the order of the counters.</param>
    /// <param name="bounds">Room to reason in.</param>
    /// <param name="slots">What stands for what.</param>
    public TakenSlots Under(IReadOnlyList<(int Counter, int Added)> counts, Interval[] bounds, ProbeSlots slots)
    {
        var key = string.Join(' ', counts.Select(count => $"{count.Counter}:{count.Added}"));
        if (!_known.TryGetValue(key, out var taken))
            _known.Add(key, taken = Reason(counts.ToDictionary(count => count.Counter, count => count.Added), bounds, slots));
        return taken;
    }

    private TakenSlots Reason(Dictionary<int, int> counts, Interval[] bounds, ProbeSlots slots)
    {
        var observation = Observation.Of(bounds, [.. methods.Select(method => method.Flow)], [.. methods.SelectMany(method => method.Balances(counts))]);
        var (certain, possible) = (new List<int>(), new List<int>());
        foreach (var (site, seen) in new Reading(points, observation, NoReport).Of(sites))
        {
            if (slots.Of(site.Node) is not { } first)
                continue;
            for (var outcome = 0; outcome < seen.Count; outcome++)
                Note(IsConstantOfPattern(site) ? OutcomeState.Unknown : seen[outcome].State, first + outcome);
            if (ProbeSlots.Reached(site) is { } place && slots.Of(place) is { } reached)
                Note(OfChoice(site, seen[0].State), reached);
        }
        return new([.. certain.Distinct()], [.. possible.Except(certain)]);

        void Note(OutcomeState state, int slot)
        {
            if (state == OutcomeState.Taken)
                certain.Add(slot);
            else if (state == OutcomeState.Unknown)
                possible.Add(slot);
        }
    }

    // Where an arm was not taken the choice was made all the same; where its guard was asked, the guard answers for it.
    private static OutcomeState OfChoice(DecisionSite site, OutcomeState state) => state switch
    {
        OutcomeState.Never => OutcomeState.Taken,
        OutcomeState.Unreached when HasGuard(site) => OutcomeState.Unknown,
        _ => state,
    };

    private static bool HasGuard(DecisionSite site)
        => site.Node is CatchClauseSyntax { Filter: not null } or SwitchExpressionArmSyntax { WhenClause: not null } or CasePatternSwitchLabelSyntax { WhenClause: not null };

    // The compiler asks for the constants of an `or` in any order: which of them a branch is about is not certain.
    private static bool IsConstantOfPattern(DecisionSite site) => site is { Whole: not null, Node: ConstantPatternSyntax };
}

/// <summary>The slots of a test.</summary>
/// <param name="Certain">What certainly happened.</param>
/// <param name="Possible">What may have happened.</param>
internal sealed record TakenSlots(IReadOnlyList<int> Certain, IReadOnlyList<int> Possible);
