using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>Tells members that hold code from all other syntax.</summary>
internal static class CodeMember
{
    /// <summary>Whether the node is a method, a constructor, an operator, an accessor or a property with code of its own, or the top-level statements.</summary>
    public static bool Is(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        GlobalStatementSyntax statement => statement.Parent is CompilationUnitSyntax unit && unit.Members.OfType<GlobalStatementSyntax>().First() == statement,
        _ => false,
    };
}
