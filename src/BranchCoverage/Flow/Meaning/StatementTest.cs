using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// The branch at the end of an <c>if</c>, a loop or a filter. In a debug build the whole condition is stored, and behind a hidden sequence
/// point loaded and branched on.
/// </summary>
/// <param name="Ways">The branch.</param>
/// <param name="JumpsIfTrue">Whether it jumps where the decision is true.</param>
internal sealed record StatementTest(Ways Ways, bool JumpsIfTrue)
{
    /// <summary>The branch of a decision that is all that its statement asks; null for others.</summary>
    public static StatementTest? Of(SourcePoint point, DecisionSite site)
    {
        if (site.Whole is not null || IsNegated(site.Node) is not { } negated)
            return null;
        if (site.Node.AncestorsAndSelf().Any(outer => outer.Parent is CatchFilterClauseSyntax))
            return OfFilter(point, negated);
        var branch = point.Method.Branches.LastOrDefault(branch => point.Holds(branch.Offset));
        if (branch is not { OpCode.Code: Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S } || !IsLoadedBehindHidden(point, branch))
            return null;
        var jumpsIfHeld = branch.OpCode.Code is Code.Brtrue or Code.Brtrue_S;
        return new(new(point.Method, branch), jumpsIfHeld != negated);
    }

    // A filter also ends where the exception was of another type: there its condition is not asked, and what comes out is settled.
    private static StatementTest? OfFilter(SourcePoint point, bool negated)
    {
        var nodes = point.Method.Graph.Nodes
            .Where(node => node.Last.OpCode.Code == Code.Endfilter && point.Holds(node.Last.Offset) && Conditions.Known(node.Condition!) is null).ToList();
        return nodes.Count == 0 ? null : new(new(point.Method, nodes[0].Last) { Only = nodes }, !negated);
    }

    private static bool? IsNegated(SyntaxNode operand)
    {
        var (negated, at) = (false, operand);
        while (at.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression })
        {
            at = at.Parent;
            negated ^= at is PrefixUnaryExpressionSyntax;
        }
        return at.Parent is IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CatchFilterClauseSyntax && at is ExpressionSyntax && IsCondition(at) ? negated : null;
    }

    private static bool IsCondition(SyntaxNode node) => node.Parent switch
    {
        IfStatementSyntax @if => @if.Condition == node,
        WhileStatementSyntax @while => @while.Condition == node,
        DoStatementSyntax @do => @do.Condition == node,
        ForStatementSyntax @for => @for.Condition == node,
        CatchFilterClauseSyntax filter => filter.FilterExpression == node,
        _ => false,
    };

    private static bool IsLoadedBehindHidden(SourcePoint point, Instruction branch)
        => branch.Previous is { OpCode.Code: Code.Ldloc or Code.Ldloc_S or Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 } load
            && point.Method.Method.DebugInformation.GetSequencePoint(load) is { IsHidden: true };
}
