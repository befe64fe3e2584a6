using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>How the tests of a pattern hang together.</summary>
/// <param name="Pattern">The pattern without the <c>not</c> before it.</param>
/// <param name="Negated">Whether there was one.</param>
internal sealed record PatternShape(PatternSyntax Pattern, bool Negated)
{
    /// <summary>The shape of a pattern.</summary>
    public static PatternShape Of(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Of(inner.Pattern),
        UnaryPatternSyntax not => Of(not.Pattern) is var shape ? shape with { Negated = !shape.Negated } : shape,
        _ => new(pattern, false),
    };

    /// <summary>Whether all its tests must hold.</summary>
    public bool IsAll => All(Pattern);

    /// <summary>Whether one of its tests must hold.</summary>
    public bool IsAny => Any(Pattern) && Pattern is BinaryPatternSyntax;

    /// <summary>Whether it asks for one of several constants.</summary>
    public bool IsAnyConstant => IsAny && PatternOperands.Alternatives(Pattern).All(alternative => alternative is ConstantPatternSyntax);

    /// <summary>Whether it asks for nothing but that there is something, or something of a type.</summary>
    public bool IsPresence => Pattern.DescendantNodesAndSelf().OfType<PatternSyntax>().All(inner => inner is RecursivePatternSyntax or VarPatternSyntax or DiscardPatternSyntax or DeclarationPatternSyntax or TypePatternSyntax)
        && Pattern.DescendantNodesAndSelf().Count(inner => inner is DeclarationPatternSyntax or TypePatternSyntax or RecursivePatternSyntax) == 1;

    private static bool All(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => All(inner.Pattern),
        UnaryPatternSyntax not => IsSingle(not.Pattern),
        BinaryPatternSyntax both => both.IsKind(SyntaxKind.AndPattern) && All(both.Left) && All(both.Right),
        RecursivePatternSyntax parts => (parts.PropertyPatternClause?.Subpatterns ?? []).Concat(parts.PositionalPatternClause?.Subpatterns ?? []).All(part => All(part.Pattern)),
        ListPatternSyntax list => list.Patterns.All(All),
        SlicePatternSyntax slice => slice.Pattern is null || All(slice.Pattern),
        _ => true,
    };

    private static bool Any(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Any(inner.Pattern),
        BinaryPatternSyntax either => either.IsKind(SyntaxKind.OrPattern) && Any(either.Left) && Any(either.Right),
        _ => IsSingle(pattern),
    };

    private static bool IsSingle(PatternSyntax pattern) => pattern is ConstantPatternSyntax or RelationalPatternSyntax or TypePatternSyntax;
}
