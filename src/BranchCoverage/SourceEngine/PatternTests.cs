using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// Says a pattern as a condition of its single tests, each watched: <c>v is > 5 and &lt; 10</c> becomes
/// <c>C(7, v is > 5) &amp;&amp; C(9, v is (> 5) and (&lt; 10))</c>. Patterns have no effects, so they may be asked twice.
/// </summary>
/// <param name="slots">The slots of the tests.</param>
/// <param name="value">The name of the variable that is tested.</param>
internal sealed class PatternTests(ProbeSlots slots, string value)
{
    /// <summary>The condition, as text.</summary>
    public string Of(PatternSyntax pattern) => Condition(pattern, pattern, test => test);

    /// <summary>A pattern as text, without the variables that it declares.</summary>
    public static string Bare(PatternSyntax pattern) => new Undeclared().Visit(pattern).WithoutTrivia().ToString();

    private string Condition(PatternSyntax pattern, SyntaxNode site, Func<string, string> whole) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Condition(inner.Pattern, inner.Pattern, whole),
        UnaryPatternSyntax not => $"!({Condition(not.Pattern, not.Pattern, whole)})",
        BinaryPatternSyntax both when both.IsKind(SyntaxKind.AndPattern) =>
            $"({Condition(both.Left, both.Left, whole)} && {Condition(both.Right, both.Right, test => whole($"({Bare(both.Left)}) and ({test})"))})",
        BinaryPatternSyntax either => $"({Condition(either.Left, either.Left, whole)} || {Condition(either.Right, either.Right, whole)})",
        RecursivePatternSyntax recursive when recursive.Type is not null || Parts(recursive).Any() => $"({string.Join(" && ", InRecursive(recursive, whole))})",
        VarPatternSyntax or DiscardPatternSyntax => "true",
        _ => Test(site, whole(Bare(pattern))),
    };

    private IEnumerable<string> InRecursive(RecursivePatternSyntax pattern, Func<string, string> whole)
    {
        var type = pattern.Type?.WithoutTrivia().ToString() ?? "";
        if (pattern.Type is not null)
            yield return Test(pattern.Type, whole($"{type} {{ }}"));
        var positions = pattern.PositionalPatternClause?.Subpatterns ?? [];
        for (var at = 0; at < positions.Count; at++)
        {
            var (before, after) = (string.Concat(Enumerable.Repeat("_, ", at)), string.Concat(Enumerable.Repeat(", _", positions.Count - at - 1)));
            yield return Condition(positions[at].Pattern, positions[at], test => whole($"{type} ({before}{test}{after}){(positions.Count == 1 ? " { }" : "")}"));
        }
        foreach (var property in pattern.PropertyPatternClause?.Subpatterns ?? [])
            yield return Condition(property.Pattern, property, test => whole($"{type} {{ {(SyntaxNode?)property.NameColon ?? property.ExpressionColon} {test} }}"));
    }

    private string Test(SyntaxNode site, string pattern) => slots.Of(site) is { } slot ? $"PROBES.C({slot}, {value} is {pattern})" : $"({value} is {pattern})";

    private static IEnumerable<SubpatternSyntax> Parts(RecursivePatternSyntax pattern)
        => (pattern.PositionalPatternClause?.Subpatterns ?? []).Concat(pattern.PropertyPatternClause?.Subpatterns ?? []);

    /// <summary>Takes away the variables that a pattern declares.</summary>
    private sealed class Undeclared : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitDeclarationPattern(DeclarationPatternSyntax node) => SyntaxFactory.TypePattern(node.Type.WithoutTrivia());

        public override SyntaxNode? VisitVarPattern(VarPatternSyntax node) => SyntaxFactory.DiscardPattern();

        public override SyntaxNode? VisitListPattern(ListPatternSyntax node) => ((ListPatternSyntax)base.VisitListPattern(node)!).WithDesignation(null);

        public override SyntaxNode? VisitRecursivePattern(RecursivePatternSyntax node) => ((RecursivePatternSyntax)base.VisitRecursivePattern(node)!).WithDesignation(null);
    }
}
