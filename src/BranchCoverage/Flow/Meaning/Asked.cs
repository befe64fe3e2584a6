using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Tells what code branches on from what it only computes: the last operand of <c>return a &amp;&amp; b;</c> becomes the value, and no
/// branch asks what it was.
/// </summary>
internal static class Asked
{
    /// <summary>Whether a branch may depend on it.</summary>
    public static bool Is(SyntaxNode node) => node is not ExpressionSyntax || node.Parent is PatternSyntax || Null(node) || Condition(node);

    private static bool Null(SyntaxNode node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax outer => Null(outer),
        ConditionalAccessExpressionSyntax access => access.Expression == node,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Left == node,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Left == node,
        _ => false,
    };

    private static bool Condition(SyntaxNode node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } => Condition(node.Parent),
        BinaryExpressionSyntax both when Operands.AreJoinedBy(both) => both.Left == node || Condition(both),
        ConditionalExpressionSyntax choice => choice.Condition == node,
        IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or WhenClauseSyntax or CatchFilterClauseSyntax => true,
        _ => false,
    };
}
