using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Puts decisions into the order in which the compiler writes their tests: that of the source, but <c>c</c> before <c>b</c> in <c>a ? b : c</c>.</summary>
internal static class LoweringOrder
{
    /// <summary>The decisions of one statement in that order.</summary>
    public static IReadOnlyList<DecisionSite> Of(IReadOnlyCollection<DecisionSite> sites)
    {
        if (sites.Count < 2)
            return [.. sites];
        var byNode = sites.ToLookup(site => site.Node);
        var around = sites.First().Node.AncestorsAndSelf().First(outer => sites.All(site => outer.Span.Contains(site.Node.Span) && site.Node.AncestorsAndSelf().Contains(outer)));
        return [.. Walk(around).SelectMany(node => byNode[node]).Distinct()];
    }

    private static IEnumerable<SyntaxNode> Walk(SyntaxNode node)
    {
        IEnumerable<SyntaxNode> children = node is ConditionalExpressionSyntax choice ? [choice.Condition, choice.WhenFalse, choice.WhenTrue] : node.ChildNodes();
        return children.SelectMany(Walk).Append(node);
    }
}
