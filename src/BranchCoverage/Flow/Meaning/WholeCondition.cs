using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// A decision that is all that an <c>if</c> asks, whatever the compiler made of it: it was true where its code was left for the
/// statement below, and false where it was left for elsewhere.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Then">The ways into the statement.</param>
/// <param name="Else">All other ways out.</param>
/// <param name="Negated">Whether the condition says <c>not</c> before the decision.</param>
internal sealed record WholeCondition(MethodFlow Method, IReadOnlyList<FlowEdge> Then, IReadOnlyList<FlowEdge> Else, bool Negated)
{
    /// <summary>The ways of a decision; null where it is not all that is asked, or its statement has no place of its own.</summary>
    public static WholeCondition? Of(SourcePoint point, DecisionSite site)
    {
        var (negated, at) = (false, site.Node);
        while (at.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression })
        {
            at = at.Parent;
            negated ^= at is PrefixUnaryExpressionSyntax;
        }
        if (site.Whole is not null || at is not ExpressionSyntax || at.Parent is not IfStatementSyntax @if || @if.Condition != at || site.Decision.Kind != DecisionKind.Condition || !IsMadeOfSeveral(site.Node) || HasPlacesOfItsOwn(site.Node))
            return null;
        var leaving = point.Method.Graph.Nodes.Where(node => point.Holds(node.Start)).SelectMany(node => node.Out).Where(edge => edge.To is null || !point.Holds(edge.To.Start)).ToLookup(edge => Below(point, @if.Statement, edge));
        return leaving[true].Any() && leaving[false].Any() ? new(point.Method, [.. leaving[true]], [.. leaving[false]], negated) : null;
    }

    /// <summary>Whether it was ever true.</summary>
    public Sighting True(Reading reading) => Of(Negated ? Else : Then, Negated ? Then : Else, reading);

    /// <summary>Whether it was ever false.</summary>
    public Sighting False(Reading reading) => Of(Negated ? Then : Else, Negated ? Else : Then, reading);

    private Sighting Of(IReadOnlyList<FlowEdge> own, IReadOnlyList<FlowEdge> other, Reading reading)
        => new(Verdict.StateOf(Sum(own, reading), Sum(own, reading) + Sum(other, reading)), ReportedHits.Any(own.Select(edge => reading.Hits.Of(Method, edge.From.Last.Offset, edge.Path))));

    private Interval Sum(IReadOnlyList<FlowEdge> edges, Reading reading) => edges.Aggregate(new Interval(0, 0), (sum, edge) => sum + reading.Observation.Of(Method, edge));

    // The arms of a switch are left for, too.
    private static bool HasPlacesOfItsOwn(SyntaxNode node) => node.DescendantNodesAndSelf().Any(inner => inner is SwitchExpressionSyntax);

    // What is one comparison is found by that.
    private static bool IsMadeOfSeveral(SyntaxNode node) => node is not IsPatternExpressionSyntax || PatternOperands.Of(((IsPatternExpressionSyntax)node).Pattern).Count > 1 || node.DescendantNodes().Any(inner => inner is RecursivePatternSyntax or ListPatternSyntax);

    private static bool Below(SourcePoint point, StatementSyntax statement, FlowEdge edge)
        => edge.To is { } to && point.Method.Points.FirstOrDefault(next => next.Offset == to.Start) is { } next
            && statement.SyntaxTree.GetText().Lines is var lines && statement.Span.Contains(lines[next.StartLine - 1].Start + next.StartColumn - 1);
}
