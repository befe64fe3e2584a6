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
    private readonly List<DecisionSite> _disagreements = [];

    /// <summary>Decisions of which one engine saw an outcome that the other calls impossible.</summary>
    public IReadOnlyList<DecisionSite> Disagreements => _disagreements;

    /// <summary>The decisions of a file, each with what is known of its outcomes.</summary>
    public IReadOnlyList<(DecisionSite Site, DecisionCoverage Coverage)> Of(SourceFile file)
    {
        var decisions = file.Sites.Where(IsDecision).Select(site => (Site: site, Outcomes: Of(site))).ToList();
        var byNode = decisions.ToDictionary(decision => decision.Site.Node, decision => decision.Outcomes);
        return [.. decisions.Select(decision =>
            (decision.Site, new DecisionCoverage(decision.Site.Decision, [.. decision.Outcomes.Where(outcome => !IsImplied(decision.Site, outcome, byNode))])))];
    }

    // The source engine has asked the compiler; else the code shows what is only data.
    private bool IsDecision(DecisionSite site) => evidence.Source is { } source ? source.Decides(site) != false : evidence.Flow?.Data.Contains(site) != true;

    private List<OutcomeCoverage> Of(DecisionSite site)
    {
        var seen = evidence.Source?.Of(site);
        var proven = evidence.Flow?.Decisions.GetValueOrDefault(site);
        var outcomes = site.Decision.Outcomes.Select((outcome, at) => new OutcomeCoverage(
            outcome, One(seen?[at] ?? OutcomeState.Unknown, proven?[at].State ?? OutcomeState.Unknown), proven?[at].CoverletSaysCovered)).ToList();
        if (site.Whole is null && seen is not null && proven is not null && seen.Zip(proven, (one, other) => Contradict(one, other.State)).Any(contradict => contradict))
            _disagreements.Add(site);
        return outcomes;
    }

    private static OutcomeState One(OutcomeState seen, OutcomeState proven)
        => seen == OutcomeState.Taken || proven == OutcomeState.Taken ? OutcomeState.Taken
            : seen == OutcomeState.Unknown ? proven
            : seen;

    private static bool Contradict(OutcomeState seen, OutcomeState proven)
        => (seen, proven) is (OutcomeState.Never or OutcomeState.Unreached, OutcomeState.Taken) or (OutcomeState.Taken, OutcomeState.Never);

    /// <summary>
    /// <c>a?.B ?? c</c> asks twice for one thing: where <c>a</c> was never null, that <c>a?.B</c> was never null either is no news,
    /// and counts for nothing.
    /// </summary>
    private static bool IsImplied(DecisionSite site, OutcomeCoverage outcome, Dictionary<SyntaxNode, List<OutcomeCoverage>> decisions)
        => site.Decision.Kind == DecisionKind.Null && outcome.State == OutcomeState.Never
            && Inner(site.Node) is ConditionalAccessExpressionSyntax access && decisions.TryGetValue(access.Expression, out var inner)
            && inner.Any(other => other.Outcome == outcome.Outcome && other.State == OutcomeState.Never);

    private static SyntaxNode Inner(SyntaxNode node) => node is ParenthesizedExpressionSyntax outer ? Inner(outer.Expression) : node;
}
