using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// Puts a probe wherever a file decides. Lines stay where they are, so that stack traces stay true, and what cannot be watched
/// without changing the program is left alone.
/// </summary>
internal sealed partial class ProbeRewriter(SourceFile file, SemanticModel model, ProbeSlots slots, ProbeCode probes) : CSharpSyntaxRewriter
{
    /// <summary>Marks what a probe was put to, with its slot: where the result does not compile, that place is left alone.</summary>
    public const string Mark = "probe";

    private readonly Watchable _watchable = new(model);
    private readonly Dictionary<SyntaxNode, DecisionSite> _sites = file.Sites.ToDictionary(site => site.Node);
    private int _names;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null)
            return null;
        if (_watchable.IsExpressionTree(node) || node is AttributeListSyntax)
        {
            DismissAllIn(node);
            return node;
        }
        var visited = base.Visit(node);
        return Counted(node, visited is null || slots.Of(node) is not { } slot ? Call(node, visited) : Watched(node, visited, slot)?.WithAdditionalAnnotations(new SyntaxAnnotation(Mark, Text(slot))));
    }

    private SyntaxNode? Watched(SyntaxNode node, SyntaxNode visited, int slot) => (node, visited) switch
    {
        (ExpressionSyntax operand, ExpressionSyntax value) when _sites.TryGetValue(node, out var site) && site.Whole is null => site.Decision.Kind == DecisionKind.Condition
            ? Condition(operand, (ExpressionSyntax)Call(node, value)!, slot)
            : Null(operand, (ExpressionSyntax)Call(node, value)!, slot),
        (SwitchExpressionArmSyntax original, SwitchExpressionArmSyntax arm) => Arm(original, arm, slot),
        (SwitchExpressionSyntax original, SwitchExpressionSyntax choice) => _watchable.Value(original.GoverningExpression)
            ? choice.WithGoverningExpression(probes.Call("S", slot, choice.GoverningExpression)) : choice,
        (SwitchStatementSyntax original, SwitchStatementSyntax choice) => _watchable.Value(original.Expression)
            ? choice.WithExpression(probes.Call("S", slot, choice.Expression)) : choice,
        (CommonForEachStatementSyntax original, CommonForEachStatementSyntax loop) => Loop(original, loop, slot),
        (CatchClauseSyntax, CatchClauseSyntax caught) => caught.WithBlock(Begun(caught.Block, slot)),
        (TryStatementSyntax, TryStatementSyntax attempt) => attempt.WithBlock(Begun(attempt.Block, slot)),
        _ => Member(node, visited, slot),
    };

    private ExpressionSyntax Condition(ExpressionSyntax operand, ExpressionSyntax value, int slot)
    {
        if (_watchable.IsConstant(operand))
            slots.Dismiss(operand);
        if (!_watchable.Condition(operand))
            slots.Leave(operand);
        if (slots.IsLeft(operand))
            return value;
        if (operand is IsPatternExpressionSyntax test && value is IsPatternExpressionSyntax watched)
            value = Tested(test, watched);
        // A method call would lose which variables are assigned when the operand is true, and which when it is false.
        return Declares(operand)
            ? probes.Expression($"((VALUE && (PROBES.T({slot}) || true)) || (PROBES.T({slot + 1}) && false))", value)
            : probes.Call("C", slot, value);
    }

    private IsPatternExpressionSyntax Tested(IsPatternExpressionSyntax test, IsPatternExpressionSyntax watched)
    {
        var parts = PatternOperands.Of(test.Pattern);
        if (parts.Count < 2 || parts.All(slots.IsLeft))
            return watched;
        if (!_watchable.Value(test.Expression))
        {
            foreach (var part in parts)
                slots.Leave(part);
            return watched;
        }
        var name = NewName();
        return watched.WithExpression(probes.Expression(
            $"PROBES.Tested(PROBES.Keep(VALUE, out var {name}), {new PatternTests(slots, name).Of(test.Pattern)})", watched.Expression));
    }

    private ExpressionSyntax Null(ExpressionSyntax operand, ExpressionSyntax value, int slot)
    {
        if (operand.Parent is AssignmentExpressionSyntax)
            return value; // The assignment is watched as a whole.
        if (!_watchable.Value(operand) || _watchable.IsConstant(operand))
        {
            slots.Leave(operand);
            return value;
        }
        return Operands.Start(operand).SpanStart < operand.SpanStart
            ? SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, value.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(probes.Extension)),
                SyntaxFactory.ParseArgumentList($"({slot})")).WithTrailingTrivia(value.GetTrailingTrivia())
            : probes.Call("N", slot, value);
    }

    private SyntaxNode Arm(SwitchExpressionArmSyntax original, SwitchExpressionArmSyntax arm, int slot)
    {
        var (pattern, noted) = Alternatives(original.Pattern, arm.Pattern);
        var taken = $"PROBES.T({slot})";
        return arm.WithPattern(pattern).WithWhenClause(Guarded(arm.WhenClause, noted is null ? taken : $"{noted} && {taken}"));
    }

    /// <summary>A guard that notes something where it says yes.</summary>
    private WhenClauseSyntax Guarded(WhenClauseSyntax? guard, string noted)
        => SyntaxFactory.WhenClause(
            SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            guard is { Condition: var asked } ? probes.Expression($"VALUE && {noted}", asked) : SyntaxFactory.ParseExpression(probes.Named(noted)))
            .WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>A pattern that keeps what it matched, and a condition that notes which of its alternatives that was; null where it has none.</summary>
    private (PatternSyntax Pattern, string? Noted) Alternatives(PatternSyntax original, PatternSyntax pattern)
    {
        var alternatives = PatternOperands.Alternatives(original).Where(alternative => slots.Of(alternative) is not null).ToList();
        if (alternatives.Count == 0)
            return (pattern, null);
        var name = NewName();
        var notes = alternatives.Select(alternative => $"({name} is {PatternTests.Bare(alternative)} && PROBES.T({slots.Of(alternative)}))");
        // Parsed as part of a condition: on its own there is no way to parse a pattern.
        var kept = ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression($"x is ({pattern.WithoutTrivia()}) and var {name}")).Pattern;
        return (kept.WithTriviaFrom(pattern), $"({string.Join(" || ", notes)} || true)");
    }

    private BlockSyntax Loop(CommonForEachStatementSyntax original, CommonForEachStatementSyntax loop, int slot)
    {
        var body = loop.Statement is BlockSyntax block ? Begun(block, slot) : SyntaxFactory.Block(probes.Statement(slot), loop.Statement);
        StatementSyntax watched = loop switch
        {
            ForEachStatementSyntax simple => simple.WithStatement(body),
            ForEachVariableStatementSyntax several => several.WithStatement(body),
            _ => loop,
        };
        // Reached is a loop that came to its end: one whose collection throws had no chance.
        return slots.Of(original.Expression) is { } ended ? SyntaxFactory.Block(watched, probes.Statement(ended)) : SyntaxFactory.Block(watched);
    }

    private BlockSyntax Begun(BlockSyntax block, int slot) => block.WithStatements(block.Statements.Insert(0, probes.Statement(slot)));

    private void DismissAllIn(SyntaxNode node)
    {
        foreach (var inner in node.DescendantNodesAndSelf())
            slots.Dismiss(inner);
    }

    private string NewName() => $"shakeout{_names++}_";

    private static bool Declares(ExpressionSyntax operand)
        => operand.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax or ParenthesizedVariableDesignationSyntax);
}
