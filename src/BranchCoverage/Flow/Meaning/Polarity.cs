using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Says which outcome of a decision it is that a test of the code holds.</summary>
internal static class Polarity
{
    /// <summary>Whether the test holds where the condition is true (or the value not null); null where it cannot be this condition's test.</summary>
    public static bool? Of(DecisionKind kind, SyntaxNode source, ComparedTerm test)
        => kind == DecisionKind.Null
            ? test is { Relation: Relation.Equal or Relation.Unequal, Right.Known: 0 } && CanBeNull(test.Left) ? test.Relation == Relation.Unequal : null
            : Same(MayBeType(source) ? OfName(source, test) : Written(source), test);

    // `x is Name` may ask for a type or for a constant, which the syntax does not tell. The code does, but for null and 0.
    private static (Relation Relation, bool OfTruth)? OfName(SyntaxNode source, ComparedTerm test)
    {
        var positive = IsNegated(source) ? Relation.Unequal : Relation.Equal;
        if (test is { Right.Known: 0, Left: MadeTerm { Name: MadeTerm.OfType or "get_HasValue" } })
            return (positive.Opposite(), true);
        return test.Right.Known != 0 || test.Left is MadeTerm { Name: "op_Equality" or "op_Inequality" } ? (positive, false) : null;
    }

    private static bool MayBeType(SyntaxNode source) => source switch
    {
        ParenthesizedExpressionSyntax inner => MayBeType(inner.Expression),
        ParenthesizedPatternSyntax inner => MayBeType(inner.Pattern),
        UnaryPatternSyntax not => MayBeType(not.Pattern),
        IsPatternExpressionSyntax @is => MayBeType(@is.Pattern),
        SubpatternSyntax part => MayBeType(part.Pattern),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.IsExpression) && binary.Right is NameSyntax,
        ConstantPatternSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax } => true,
        _ => false,
    };

    private static bool IsNegated(SyntaxNode source) => source switch
    {
        ParenthesizedExpressionSyntax inner => IsNegated(inner.Expression),
        ParenthesizedPatternSyntax inner => IsNegated(inner.Pattern),
        UnaryPatternSyntax not => !IsNegated(not.Pattern),
        IsPatternExpressionSyntax @is => IsNegated(@is.Pattern),
        SubpatternSyntax part => IsNegated(part.Pattern),
        _ => false,
    };

    private static bool CanBeNull(Term value) => value is MadeTerm { Name: "get_HasValue" } || (!value.IsCondition && value is not MadeTerm { Name: "GetValueOrDefault" });

    private static bool? Same((Relation Relation, bool OfTruth)? written, ComparedTerm test)
    {
        if (written is not { } source || (source.OfTruth && test.Right.Known != 0))
            return null;
        var relation = source.OfTruth ? test.Relation : InCode(test);
        if (source.Relation == relation)
            return true;
        return source.Relation == relation.Opposite() ? false : null;
    }

    // A condition that is no comparison is asked whether it is other than false.
    private static (Relation Relation, bool OfTruth)? Written(SyntaxNode source) => source switch
    {
        ParenthesizedExpressionSyntax inner => Written(inner.Expression),
        BinaryExpressionSyntax binary when IsTruth(binary.Right, out var truth) && binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            => (binary.IsKind(SyntaxKind.EqualsExpression) == truth ? Relation.Unequal : Relation.Equal, true),
        BinaryExpressionSyntax binary => binary.Kind() switch
        {
            SyntaxKind.EqualsExpression => (Relation.Equal, false),
            SyntaxKind.NotEqualsExpression => (Relation.Unequal, false),
            SyntaxKind.LessThanExpression => (Relation.Less, false),
            SyntaxKind.LessThanOrEqualExpression => (Relation.AtMost, false),
            SyntaxKind.GreaterThanExpression => (Relation.Greater, false),
            SyntaxKind.GreaterThanOrEqualExpression => (Relation.AtLeast, false),
            SyntaxKind.IsExpression => (Relation.Unequal, true),
            _ => (Relation.Unequal, true),
        },
        IsPatternExpressionSyntax @is => WrittenPattern(@is.Pattern),
        PatternSyntax pattern => WrittenPattern(pattern),
        SubpatternSyntax part => WrittenPattern(part.Pattern),
        TypeSyntax => (Relation.Unequal, true),
        ExpressionSyntax => (Relation.Unequal, true),
        _ => null,
    };

    private static (Relation Relation, bool OfTruth)? WrittenPattern(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => WrittenPattern(inner.Pattern),
        UnaryPatternSyntax not => WrittenPattern(not.Pattern) is var (relation, truth) ? (relation.Opposite(), truth) : null,
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.TrueLiteralExpression) => (Relation.Unequal, true),
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.FalseLiteralExpression) => (Relation.Equal, true),
        ConstantPatternSyntax => (Relation.Equal, false),
        RelationalPatternSyntax relational => relational.OperatorToken.Kind() switch
        {
            SyntaxKind.LessThanToken => (Relation.Less, false),
            SyntaxKind.LessThanEqualsToken => (Relation.AtMost, false),
            SyntaxKind.GreaterThanToken => (Relation.Greater, false),
            _ => (Relation.AtLeast, false),
        },
        DeclarationPatternSyntax or TypePatternSyntax => (Relation.Unequal, true),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0, PositionalPatternClause: null } => (Relation.Unequal, true),
        _ => null,
    };

    // Where the source compares, the code may call an operator and ask whether it said true.
    private static Relation InCode(ComparedTerm test)
    {
        if (test is not { Right.Known: 0, Left: MadeTerm { Name: { } name } } || Called(name) is not { } called)
            return test.Relation;
        return test.Relation == Relation.Unequal ? called : called.Opposite();
    }

    private static Relation? Called(string name) => name switch
    {
        "op_Equality" or "Equals" or "SequenceEqual" => Relation.Equal,
        "op_Inequality" => Relation.Unequal,
        "op_LessThan" => Relation.Less,
        "op_LessThanOrEqual" => Relation.AtMost,
        "op_GreaterThan" => Relation.Greater,
        "op_GreaterThanOrEqual" => Relation.AtLeast,
        _ => null,
    };

    private static bool IsTruth(SyntaxNode node, out bool truth)
    {
        truth = node.IsKind(SyntaxKind.TrueLiteralExpression);
        return truth || node.IsKind(SyntaxKind.FalseLiteralExpression);
    }
}
