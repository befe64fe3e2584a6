using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>Sections of a switch, members, and calls whose arguments' text is wanted.</summary>
internal sealed partial class ProbeRewriter
{
    public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
    {
        var visited = (SwitchStatementSyntax)base.VisitSwitchStatement(node)!;
        return visited.WithSections([.. visited.Sections.SelectMany((section, at) => Sections(node.Sections[at], section))]);
    }

    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var visited = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
        if (!node.IsKind(SyntaxKind.CoalesceAssignmentExpression) || slots.Of(node.Left) is not { } slot)
            return visited;
        if (!_watchable.Value(node.Left) || node.Right is AnonymousFunctionExpressionSyntax || IsInChain(node.Left) || model.GetTypeInfo(node.Right).Type is null && node.Right is IdentifierNameSyntax)
        {
            slots.Leave(node.Left);
            return visited;
        }
        var name = NewName();
        var watched = visited.WithRight(probes.Expression($"({name}.See() ? VALUE : default)", visited.Right));
        return probes.Expression($"PROBES.End({slot}, PROBES.Begin(out var {name}), VALUE)", watched);
    }

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        var first = node.Members.OfType<GlobalStatementSyntax>().FirstOrDefault();
        return first is null || slots.Of(first) is not { } slot ? visited
            : visited.WithMembers(visited.Members.Insert(node.Members.IndexOf(first), SyntaxFactory.GlobalStatement(probes.Statement(slot))));
    }

    /// <summary>A section with several labels becomes one for each, which all go on to the code of the last.</summary>
    private IEnumerable<SwitchSectionSyntax> Sections(SwitchSectionSyntax original, SwitchSectionSyntax section)
    {
        var target = NewName();
        for (var at = 0; at < section.Labels.Count; at++)
        {
            var label = Label(original.Labels[at], section.Labels[at]);
            StatementSyntax[] noted = slots.Of(original.Labels[at]) is { } slot ? [probes.Statement(slot)] : [];
            var isLast = at == section.Labels.Count - 1;
            if (isLast)
            {
                StatementSyntax[] arrival = at == 0 ? [] : [SyntaxFactory.ParseStatement($"{target}: ; ")];
                yield return section.WithLabels([label]).WithStatements([.. noted, .. arrival, .. section.Statements]);
            }
            else
            {
                yield return SyntaxFactory.SwitchSection([label], [.. noted, SyntaxFactory.ParseStatement($"goto {target}; ")]);
            }
        }
    }

    private SwitchLabelSyntax Label(SwitchLabelSyntax original, SwitchLabelSyntax label)
    {
        if (original is not CasePatternSwitchLabelSyntax of || label is not CasePatternSwitchLabelSyntax visited)
            return label;
        var (pattern, noted) = Alternatives(of.Pattern, visited.Pattern);
        return noted is null ? label : visited.WithPattern(pattern).WithWhenClause(Guarded(visited.WhenClause, noted));
    }

    private SyntaxNode Member(SyntaxNode node, SyntaxNode visited, int slot) => (node, visited) switch
    {
        (_, BaseMethodDeclarationSyntax { Body: { } body } method) => method.WithBody(Begun(body, slot)),
        (MethodDeclarationSyntax original, MethodDeclarationSyntax { ExpressionBody: { } arrow } method) => Blocked(method, Block(arrow, slot, returns: !_watchable.ReturnsNothing(original))),
        (_, BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } method) => Blocked(method, Block(arrow, slot, returns: method is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax)),
        (_, AccessorDeclarationSyntax { Body: { } body } accessor) => accessor.WithBody(Begun(body, slot)),
        (_, AccessorDeclarationSyntax { ExpressionBody: { } arrow } accessor) => accessor
            .WithBody(Block(arrow, slot, returns: accessor.IsKind(SyntaxKind.GetAccessorDeclaration)).WithTrailingTrivia(accessor.SemicolonToken.TrailingTrivia))
            .WithExpressionBody(null).WithSemicolonToken(default),
        (_, PropertyDeclarationSyntax { ExpressionBody: { } arrow } property) => property
            .WithAccessorList(Getter(arrow, slot).WithTrailingTrivia(property.SemicolonToken.TrailingTrivia)).WithExpressionBody(null).WithSemicolonToken(default),
        (_, IndexerDeclarationSyntax { ExpressionBody: { } arrow } indexer) => indexer
            .WithAccessorList(Getter(arrow, slot).WithTrailingTrivia(indexer.SemicolonToken.TrailingTrivia)).WithExpressionBody(null).WithSemicolonToken(default),
        _ => visited,
    };

    private static BaseMethodDeclarationSyntax Blocked(BaseMethodDeclarationSyntax method, BlockSyntax block)
        => method.WithBody(block.WithTrailingTrivia(method.SemicolonToken.TrailingTrivia)).WithExpressionBody(null).WithSemicolonToken(default);

    private AccessorListSyntax Getter(ArrowExpressionClauseSyntax arrow, int slot)
        => SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Block(arrow, slot, returns: true))]);

    private BlockSyntax Block(ArrowExpressionClauseSyntax arrow, int slot, bool returns)
    {
        StatementSyntax statement = arrow.Expression switch
        {
            ThrowExpressionSyntax thrown => SyntaxFactory.ThrowStatement(thrown.ThrowKeyword, thrown.Expression, SyntaxFactory.Token(SyntaxKind.SemicolonToken)),
            var value when returns => SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), value, SyntaxFactory.Token(SyntaxKind.SemicolonToken)),
            var value => SyntaxFactory.ExpressionStatement(value),
        };
        // The line break after the arrow stays, so that lines stay where they are.
        return SyntaxFactory.Block(probes.Statement(slot), statement).WithLeadingTrivia(arrow.ArrowToken.LeadingTrivia.AddRange(arrow.ArrowToken.TrailingTrivia));
    }

    /// <summary>Says the text of an argument that a probe has changed, where the called method asks for it.</summary>
    private SyntaxNode? Call(SyntaxNode node, SyntaxNode? visited)
    {
        if (node is InvocationExpressionSyntax { ArgumentList: var asked } && visited is InvocationExpressionSyntax { ArgumentList: var given } call && !ReferenceEquals(asked, given))
        {
            var texts = _watchable.CallerTexts(node, asked).Select(text => SyntaxFactory.Argument(
                SyntaxFactory.NameColon(text.Parameter), default,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text.Text))));
            return call.WithArgumentList(given.AddArguments([.. texts]));
        }
        return visited;
    }

    private static bool IsInChain(ExpressionSyntax value) => Decisions.Operands.Start(value).SpanStart < value.SpanStart;
}
