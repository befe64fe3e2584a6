using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>Takes a condition apart into its innermost operands.</summary>
internal static class Operands
{
    /// <summary>The operands of a condition, in the order in which they are asked: without parentheses and <c>!</c>; literals decide nothing.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax? condition) => condition switch
    {
        null => [],
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Of(not.Operand),
        BinaryExpressionSyntax both when AreJoinedBy(both) => Of(both.Left).Concat(Of(both.Right)),
        LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => [],
        _ => [condition],
    };

    /// <summary>Whether it is <c>&amp;&amp;</c> or <c>||</c>.</summary>
    public static bool AreJoinedBy(BinaryExpressionSyntax node) => node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    /// <summary>Whether an expression is taken apart with the condition around it.</summary>
    public static bool IsPartOfCondition(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax outer => IsPartOfCondition(outer),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => IsPartOfCondition(not),
        BinaryExpressionSyntax outer => AreJoinedBy(outer),
        IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or WhenClauseSyntax or CatchFilterClauseSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition == node,
        _ => false,
    };

    /// <summary>Where the text of a value begins: <c>.B</c> of <c>a?.B?.C</c> is said <c>a?.B</c>.</summary>
    public static SyntaxNodeOrToken Start(SyntaxNode value)
    {
        var start = value;
        while (start.GetFirstToken().Parent is MemberBindingExpressionSyntax or BracketedArgumentListSyntax { Parent: ElementBindingExpressionSyntax }
            && start.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(outer => outer.WhenNotNull.Span.Contains(start.Span)) is { } access)
        {
            start = access.Expression;
        }
        return start.GetFirstToken();
    }
}
