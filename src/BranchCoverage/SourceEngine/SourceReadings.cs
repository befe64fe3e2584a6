using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>What the probes of one assembly saw.</summary>
/// <param name="slots">What each byte stands for.</param>
/// <param name="readings">A byte for each slot.</param>
/// <param name="vectors">A byte for each way through a compound condition.</param>
internal sealed class SourceReadings(ProbeSlots slots, byte[] readings, byte[] vectors)
{
    /// <summary>The compound conditions of which something can be said, with the ways that were seen.</summary>
    public IReadOnlyList<SeenCompound> Compounds { get; } =
        [.. slots.Vectors.Watched.Select(site => Seen(site, slots, readings, vectors)).OfType<SeenCompound>()];

    /// <summary>Whether a site decides anything: constants and pieces of expression trees do not.</summary>
    public bool Decides(DecisionSite site) => slots.Decides(site.Node) && (site.Whole is null || Decides(site.Whole));

    /// <summary>Whether a member was called; null when it is not watched.</summary>
    public bool? Called(Member member) => slots.Of(member.Node) is { } slot ? readings[slot] > 0 : null;

    /// <summary>What is known of each outcome of a site, in their order.</summary>
    public IReadOnlyList<OutcomeState> Of(DecisionSite site)
    {
        if (slots.Of(site.Node) is not { } first)
            return [.. site.Decision.Outcomes.Select(_ => OutcomeState.Unknown)];
        var seen = site.Decision.Outcomes.Select((_, at) => readings[first + at] > 0).ToList();
        var missing = site.Whole is { } whole ? OfPart(whole, seen) : seen.Contains(true) || Reached(site) ? OutcomeState.Never : OutcomeState.Unreached;
        return [.. seen.Select(happened => happened ? OutcomeState.Taken : missing)];
    }

    private static SeenCompound? Seen(CompoundSite site, ProbeSlots slots, byte[] readings, byte[] vectors)
    {
        if (slots.Vectors.Of(site) is { } first)
            return new(site, [.. Enumerable.Range(0, 1 << site.Conditions.Count).Where(way => vectors[first + way] > 0).Select(site.Compound.Ways.Numbered)]);
        // Each outcome of the last condition asked belongs to one way.
        var last = site.Compound.Ways.All().Select(way => (Way: way, Condition: way.Values.TrimEnd('-').Length - 1)).Where(end => end.Condition >= 0);
        return site.Conditions.Any(condition => slots.Of(condition) is null) ? null
            : new(site, [.. last.Where(end => readings[slots.Of(site.Conditions[end.Condition])!.Value + (end.Way[end.Condition] == true ? 0 : 1)] > 0).Select(end => end.Way)]);
    }

    /// <summary>A part is a gap of its own only where the whole came out each way: else the whole is.</summary>
    private OutcomeState OfPart(DecisionSite whole, List<bool> seen)
    {
        var outcomes = Of(whole);
        return outcomes.Contains(OutcomeState.Unknown) ? OutcomeState.Unknown
            : outcomes.All(outcome => outcome == OutcomeState.Taken) && (seen.Contains(true) || whole.Decision.Kind == DecisionKind.Arm) ? OutcomeState.Never
            : OutcomeState.Unreached;
    }

    private bool Reached(DecisionSite site) => ProbeSlots.Reached(site) is { } place
        && (Saw(place) || site.Decision.Kind == DecisionKind.Arm && Arms(place).Any(Saw))
        && !KeptByGuard(site.Node);

    /// <summary>Where a guard was asked and said no, the guard is the gap.</summary>
    private bool KeptByGuard(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax { WhenClause.Condition: var guard } => Asked(guard),
        CasePatternSwitchLabelSyntax { WhenClause.Condition: var guard } => Asked(guard),
        CatchClauseSyntax { Filter.FilterExpression: var filter } => Asked(filter),
        _ => false,
    };

    private bool Asked(ExpressionSyntax guard) => Operands.Of(guard).Any(operand => slots.Of(operand) is { } slot && readings[slot] + readings[slot + 1] > 0);

    private bool Saw(SyntaxNode node) => slots.Of(node) is { } slot && readings[slot] > 0;

    private static IEnumerable<SyntaxNode> Arms(SyntaxNode place) => place switch
    {
        SwitchStatementSyntax choice => choice.Sections.SelectMany(section => section.Labels),
        SwitchExpressionSyntax choice => choice.Arms,
        _ => [],
    };
}

/// <summary>A compound condition, and the ways through it that were seen.</summary>
internal sealed record SeenCompound(CompoundSite Site, IReadOnlyList<Vector> Vectors);
