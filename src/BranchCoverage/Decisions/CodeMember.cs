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

    /// <summary>Whether a member or type says that it is not to be covered: coverlet leaves it out, and so do we.</summary>
    public static bool IsExcluded(SyntaxNode node) => node is MemberDeclarationSyntax or AccessorDeclarationSyntax
        && Attributes(node).SelectMany(list => list.Attributes).Any(attribute => Excluding.Contains(attribute.Name.ToString().Split('.').Last()));

    private static readonly string[] Excluding = ["ExcludeFromCodeCoverage", "ExcludeFromCodeCoverageAttribute", "GeneratedCode", "GeneratedCodeAttribute"];

    private static SyntaxList<AttributeListSyntax> Attributes(SyntaxNode node)
        => node is MemberDeclarationSyntax member ? member.AttributeLists : ((AccessorDeclarationSyntax)node).AttributeLists;
}
