using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Analysis;

/// <summary>
/// Makes one answer of what both engines say. The source engine sees what happened; the flow proves it, where it can. What either saw
/// happen did happen.
/// </summary>
internal sealed class Combination(AssemblyEvidence evidence)
{
    private readonly List<(DecisionSite Site, Outcome Outcome)> _disagreements = [];

    /// <summary>Outcomes that one engine saw and the other calls impossible.</summary>
    public IReadOnlyList<(DecisionSite Site, Outcome Outcome)> Disagreements => _disagreements;

    /// <summary>The decisions of a file, each with what is known of its outcomes.</summary>
    public IReadOnlyList<DecisionCoverage> Of(SourceFile file)
    {
        var decisions = file.Sites.Where(site => evidence.Source?.Decides(site) != false).Select(site => (Site: site, Outcomes: Of(site))).ToList();
        var byNode = decisions.ToDictionary(decision => decision.Site.Node, decision => decision.Outcomes);
        return [.. decisions.Select(decision => new DecisionCoverage(decision.Site.Decision, [.. decision.Outcomes.Select(outcome => Implied(decision.Site, outcome, byNode))]))];
    }

    private List<OutcomeCoverage> Of(DecisionSite site)
    {
        var seen = evidence.Source?.Of(site);
        var proven = evidence.Flow.GetValueOrDefault(site);
        return [.. site.Decision.Outcomes.Select((outcome, at) => new OutcomeCoverage(
            outcome, Of(site, outcome, seen?[at] ?? OutcomeState.Unknown, proven?[at].State ?? OutcomeState.Unknown), proven?[at].CoverletSaysCovered))];
    }

    private OutcomeState Of(DecisionSite site, Outcome outcome, OutcomeState seen, OutcomeState proven)
    {
        if ((seen, proven) is (OutcomeState.Never or OutcomeState.Unreached, OutcomeState.Taken) or (OutcomeState.Taken, OutcomeState.Never))
            _disagreements.Add((site, outcome));
        return seen == OutcomeState.Taken || proven == OutcomeState.Taken ? OutcomeState.Taken
            : seen == OutcomeState.Unknown ? proven
            : seen;
    }

    /// <summary>
    /// <c>a?.B ?? c</c> asks twice for one thing: where <c>a</c> was never null, that <c>a?.B</c> was never null either is no news.
    /// </summary>
    private static OutcomeCoverage Implied(DecisionSite site, OutcomeCoverage outcome, Dictionary<SyntaxNode, List<OutcomeCoverage>> decisions)
        => site.Decision.Kind == DecisionKind.Null && outcome.State == OutcomeState.Never
            && Inner(site.Node) is ConditionalAccessExpressionSyntax access && decisions.TryGetValue(access.Expression, out var inner)
            && inner.Any(other => other.Outcome == outcome.Outcome && other.State == OutcomeState.Never)
            ? outcome with { State = OutcomeState.Unreached }
            : outcome;

    private static SyntaxNode Inner(SyntaxNode node) => node is ParenthesizedExpressionSyntax outer ? Inner(outer.Expression) : node;
}
