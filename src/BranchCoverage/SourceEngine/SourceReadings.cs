using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>What the probes of one assembly saw.</summary>
internal sealed class SourceReadings(ProbeSlots slots, byte[] readings)
{
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
