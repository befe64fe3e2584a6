using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Tests of a pattern that the compiler asks in an order of its own, or without a branch: a search tree over the constants of a long
/// <c>or</c>, and <c>null</c> at the end of a path. What the branches near them did proves nothing of them.
/// </summary>
internal static class Doubtful
{
    private const int SearchTree = 3;

    /// <summary>Whether nothing can be said of a site.</summary>
    public static bool Is(DecisionSite site)
        => site is { Whole: not null, Node: PatternSyntax or SubpatternSyntax } && (Alternatives(site.Node) >= SearchTree || IsNullAtTheEndOfAPath(site.Node));

    private static int Alternatives(SyntaxNode part)
    {
        var whole = part;
        while (whole.Parent is ParenthesizedPatternSyntax || whole.Parent is BinaryPatternSyntax either && either.IsKind(SyntaxKind.OrPattern))
            whole = whole.Parent;
        return PatternOperands.Alternatives(whole).Count;
    }

    private static bool IsNullAtTheEndOfAPath(SyntaxNode part)
        => part.AncestorsAndSelf().OfType<SubpatternSyntax>().FirstOrDefault() is { ExpressionColon.Expression: MemberAccessExpressionSyntax, Pattern: var asked }
            && asked.DescendantNodesAndSelf().Any(node => node is ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } && literal.IsKind(SyntaxKind.NullLiteralExpression));
}
