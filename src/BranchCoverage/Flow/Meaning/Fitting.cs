using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Says whether a test of the code can be that of a decision.</summary>
internal static class Fitting
{
    // A decision is laid beside many tests.
    private static readonly ConditionalWeakTable<DecisionSite, IReadOnlyList<SyntaxToken>> Written = [];

    /// <summary>How alike they are; 0 where they cannot be the same.</summary>
    public static int Likeness(DecisionSite site, Leaf leaf) => Holds(site, leaf.Test) is null ? 0 : Names.Likeness(leaf.Test, Tokens(site));

    /// <summary>Whether the test holds where the condition is true (or the value not null); null where it cannot be this one's.</summary>
    public static bool? Holds(DecisionSite site, ComparedTerm test)
    {
        if (Names.IsCompilerMade(test.Left) || IsChoice(site.Node) || !Asked.Is(site.Node) || !IsSameConstant(Tested(site.Node), test))
            return null;
        if (site.Decision.Kind == DecisionKind.Condition && test.Left is MadeTerm { Name: "get_HasValue" } && !IsPresence(site.Node))
            return null;
        if (PropertyOf(Tested(site.Node)) is { } property && !Names.Has(test.Left, property))
            return null;
        if (site.Decision.Kind == DecisionKind.Null && LastName(site.Node) is { } name && !Names.Has(test.Left, name))
            return null;
        return Names.Fit(test, Tokens(site), mustName: site.Whole is null && Tested(site.Node) == site.Node) ? Polarity.Of(site.Decision.Kind, Tested(site.Node), test) : null;
    }

    /// <summary>The same where it is the only test that is left for the only condition that is left: then other names, as the compiler uses them, are no matter.</summary>
    public static bool? HoldsAlone(DecisionSite site, Leaf leaf)
        => site is { Decision.Kind: DecisionKind.Condition, Whole: null } && leaf.IsAlone && Asked.Is(site.Node) && !IsChoice(site.Node) && leaf.Test.Left is not MadeTerm { Name: "get_HasValue" } && !IsPartial(site, leaf.Test) && IsSameConstant(site.Node, leaf.Test)
            ? Polarity.Of(DecisionKind.Condition, site.Node, leaf.Test)
            : null;

    /// <summary>Whether the test is one of several that the decision is made of.</summary>
    public static bool IsPartial(DecisionSite site, ComparedTerm test)
        => site.Decision.Kind == DecisionKind.Condition && site.Node is IsPatternExpressionSyntax && (Tested(site.Node) != site.Node || test.Left is MadeTerm { Name: "GetValueOrDefault" or "get_HasValue" } && !IsPresence(site.Node));

    private static string? PropertyOf(SyntaxNode tested) => tested is SubpatternSyntax { ExpressionColon.Expression: var path } ? path.DescendantTokens().Last().ValueText : null;

    private static bool IsPresence(SyntaxNode node) => node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NullKeyword) || token.ValueText == "HasValue") || node is IsPatternExpressionSyntax @is && PatternShape.Of(@is.Pattern).IsPresence;

    // A pattern that asks one thing is found by that, though the code asks first whether there is anything.
    private static SyntaxNode Tested(SyntaxNode node)
        => node is IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax and var pattern } && PatternOperands.Of(pattern) is [SubpatternSyntax only] ? only : node;

    // What a source compares with a number, the code compares with the same.
    private static bool IsSameConstant(SyntaxNode node, ComparedTerm test) => test.Right is not ConstantTerm { Number: var number } || test.Left.IsCondition || Compared(node) is not { } written || written == number;

    private static long? Compared(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax inner => Compared(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression
            or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression } binary => Equalities.Constant(binary.Right) as long?,
        IsPatternExpressionSyntax @is => Compared(@is.Pattern),
        SubpatternSyntax part => Compared(part.Pattern),
        RelationalPatternSyntax relational => Equalities.Constant(relational.Expression) as long?,
        ConstantPatternSyntax constant => Equalities.Constant(constant) as long?,
        UnaryPatternSyntax not => Compared(not.Pattern),
        _ => null,
    };

    // What `a?.B` looks at begins before its own syntax, and parts of a pattern speak of what the whole begins with.
    private static IReadOnlyList<SyntaxToken> Tokens(DecisionSite site) => Written.GetValue(site, Read);

    private static IReadOnlyList<SyntaxToken> Read(DecisionSite site)
    {
        var node = site.Whole?.Node ?? site.Node;
        var span = TextSpan.FromBounds(Math.Min(node.SpanStart, site.Decision.Start), Math.Max(node.Span.End, site.Decision.End));
        return [.. node.AncestorsAndSelf().First(outer => outer.FullSpan.Contains(span)).DescendantTokens(span).Where(token => span.Contains(token.Span))];
    }

    // What `a?.B` comes to has been asked of B, not of a.
    private static string? LastName(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax inner => LastName(inner.Expression),
        ConditionalAccessExpressionSyntax access => LastName(access.WhenNotNull),
        InvocationExpressionSyntax call => LastName(call.Expression),
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member when member.DescendantNodes().OfType<MemberBindingExpressionSyntax>().Any() => member.Name.Identifier.ValueText,
        _ => null,
    };

    // `a ? b : c` is no one comparison.
    private static bool IsChoice(SyntaxNode node) => node is ParenthesizedExpressionSyntax inner ? IsChoice(inner.Expression) : node is ConditionalExpressionSyntax or SwitchExpressionSyntax;
}
