using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Tells which syntax the compiler makes a method of its own: members, local functions, lambdas, and the clauses of queries.</summary>
internal static class CodeOwner
{
    /// <summary>The nearest such syntax around a piece of code, the piece itself not counted.</summary>
    public static SyntaxNode? Of(SyntaxNode node) => node.Ancestors().FirstOrDefault(outer => IsOwner(outer, node));

    private static bool IsOwner(SyntaxNode outer, SyntaxNode node) => outer switch
    {
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax => true,
        // What a join or a further `from` starts with is asked by the clause before it; the rest is a lambda.
        FromClauseSyntax from => from.Parent is QueryBodySyntax,
        QueryClauseSyntax or SelectClauseSyntax or GroupClauseSyntax or OrderingSyntax => outer.Span.Contains(node.Span),
        _ => false,
    };
}
