using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>Takes a pattern apart into what it tests.</summary>
internal static class PatternOperands
{
    /// <summary>The single tests of a pattern, in the order of the source: constants, relations, types, properties. A list pattern is one test.</summary>
    public static IReadOnlyList<SyntaxNode> Of(PatternSyntax pattern) => [.. Tests(pattern, pattern)];

    /// <summary>The alternatives joined by <c>or</c> at the top of a pattern; none where there is only one.</summary>
    public static IReadOnlyList<PatternSyntax> Alternatives(SyntaxNode? pattern)
        => pattern is PatternSyntax of && Alternative(of).ToList() is { Count: > 1 } several ? several : [];

    private static IEnumerable<PatternSyntax> Alternative(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Alternative(inner.Pattern),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => Alternative(either.Left).Concat(Alternative(either.Right)),
        _ => [pattern],
    };

    private static IEnumerable<SyntaxNode> Tests(PatternSyntax pattern, SyntaxNode shown) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Tests(inner.Pattern, inner.Pattern),
        UnaryPatternSyntax not => Tests(not.Pattern, not.Pattern),
        BinaryPatternSyntax both => Tests(both.Left, both.Left).Concat(Tests(both.Right, both.Right)),
        RecursivePatternSyntax recursive => InRecursive(recursive, shown),
        VarPatternSyntax or DiscardPatternSyntax or SlicePatternSyntax => [],
        _ => [shown],
    };

    private static IEnumerable<SyntaxNode> InRecursive(RecursivePatternSyntax pattern, SyntaxNode shown)
    {
        var parts = (pattern.PositionalPatternClause?.Subpatterns ?? []).Concat(pattern.PropertyPatternClause?.Subpatterns ?? [])
            .SelectMany(part => Tests(part.Pattern, part)).ToList();
        return pattern.Type is { } type ? [type, .. parts]
            : parts.Count > 0 ? parts
            : [shown]; // { } asks whether there is anything.
    }
}
