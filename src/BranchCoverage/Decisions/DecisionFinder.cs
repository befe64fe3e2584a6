using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>
/// Finds every decision of a syntax tree, in the order of the source, and the members that hold them. It looks at syntax alone:
/// whether a condition is a constant or belongs to an expression tree is for those to say who know the types.
/// </summary>
internal sealed class DecisionFinder(SyntaxTree tree) : CSharpSyntaxWalker
{
    private readonly List<DecisionSite> _sites = [];
    private readonly List<Member> _members = [];

    public IReadOnlyList<DecisionSite> Sites => _sites;

    public IReadOnlyList<Member> Members => _members;

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || CodeMember.IsExcluded(node))
            return;
        if (CodeMember.Is(node))
            Add(node);
        base.Visit(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Conditions(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        Conditions(node.Condition);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        base.Visit(node.Statement);
        Conditions(node.Condition);
        base.Visit(node.Condition);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        Conditions(node.Condition);
        base.VisitForStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Conditions(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitWhenClause(WhenClauseSyntax node)
    {
        Conditions(node.Condition);
        base.VisitWhenClause(node);
    }

    public override void VisitCatchFilterClause(CatchFilterClauseSyntax node)
    {
        Conditions(node.FilterExpression);
        base.VisitCatchFilterClause(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.CoalesceExpression))
            Add(DecisionKind.Null, node.Left);
        else if (Operands.AreJoinedBy(node) && !Operands.IsPartOfCondition(node))
            Conditions(node);
        base.VisitBinaryExpression(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        // One test alone is no decision until somebody acts on it; two joined ones are, as with &&.
        if (!Operands.IsPartOfCondition(node) && PatternOperands.Of(node.Pattern).Count > 1)
            Conditions(node);
        base.VisitIsPatternExpression(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.CoalesceAssignmentExpression))
            Add(DecisionKind.Null, node.Left);
        base.VisitAssignmentExpression(node);
    }

    public override void VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        Add(DecisionKind.Null, node.Expression);
        base.VisitConditionalAccessExpression(node);
    }

    public override void VisitSwitchSection(SwitchSectionSyntax node)
    {
        foreach (var label in node.Labels)
        {
            Arm(label, label switch
            {
                CaseSwitchLabelSyntax constant => constant.Value,
                CasePatternSwitchLabelSyntax pattern => pattern.Pattern,
                _ => null,
            });
        }
        base.VisitSwitchSection(node);
    }

    public override void VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        Arm(node, node.Pattern);
        base.VisitSwitchExpressionArm(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        Add(DecisionKind.Loop, node, node.Expression);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        Add(DecisionKind.Loop, node, node.Expression);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitCatchClause(CatchClauseSyntax node)
    {
        Add(DecisionKind.Catch, node, node.CatchKeyword, node.Declaration is { } caught ? caught : node.CatchKeyword);
        base.VisitCatchClause(node);
    }

    private void Conditions(ExpressionSyntax? condition)
    {
        foreach (var operand in Operands.Of(condition))
        {
            var whole = Add(DecisionKind.Condition, operand);
            if (operand is not IsPatternExpressionSyntax { Pattern: var pattern } || PatternOperands.Of(pattern) is not { Count: > 1 } parts)
                continue;
            foreach (var part in parts)
                Add(DecisionKind.Condition, part, part, part, whole);
        }
    }

    private void Arm(SyntaxNode arm, SyntaxNode? pattern)
    {
        // `default` is a word without a node of its own: the label ends with a colon, which is not part of the text.
        var whole = pattern is null ? Add(DecisionKind.Arm, arm, arm.GetFirstToken(), arm.GetFirstToken()) : Add(DecisionKind.Arm, arm, pattern);
        foreach (var alternative in PatternOperands.Alternatives(pattern))
            Add(DecisionKind.Arm, alternative, alternative, alternative, whole);
    }

    private DecisionSite Add(DecisionKind kind, SyntaxNode node, SyntaxNode? shown = null)
        => Add(kind, node, Operands.Start(shown ?? node), shown ?? node);

    private DecisionSite Add(DecisionKind kind, SyntaxNode node, SyntaxNodeOrToken first, SyntaxNodeOrToken last, DecisionSite? whole = null)
    {
        var site = new DecisionSite(DecisionPlace.Of(kind, node, TextSpan.FromBounds(first.Span.Start, last.Span.End)), node, whole);
        _sites.Add(site);
        return site;
    }

    private void Add(SyntaxNode member)
    {
        var span = tree.GetLineSpan(member.Span);
        var line = member is MemberDeclarationSyntax { AttributeLists.Count: > 0 } declaration
            ? tree.GetLineSpan(declaration.AttributeLists.Last().GetLastToken().GetNextToken().Span).StartLinePosition.Line
            : span.StartLinePosition.Line;
        _members.Add(new(MemberName.Of(member), line + 1, span.EndLinePosition.Line + 1, member));
    }
}
