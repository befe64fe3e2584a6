using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>The names of members, as a reader says them: <c>Bookshop.Basket.Total</c>.</summary>
internal static class MemberName
{
    /// <summary>The member that holds a piece of syntax; local functions and lambdas belong to the member around them.</summary>
    public static string Of(SyntaxNode node)
    {
        var parts = new List<string>();
        foreach (var outer in node.AncestorsAndSelf())
        {
            if (parts.Count == 0 && Own(outer) is { } own)
                parts.Add(own);
            else if (outer is BaseTypeDeclarationSyntax type)
                parts.Add(parts.Count == 0 ? $"{type.Identifier.ValueText}.{type.Identifier.ValueText}" : type.Identifier.ValueText); // Of a primary constructor.
            else if (outer is BaseNamespaceDeclarationSyntax space)
                parts.Add(space.Name.ToString());
        }
        parts.Reverse();
        return string.Join('.', parts);
    }

    private static string? Own(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => Explicit(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        DestructorDeclarationSyntax destructor => "~" + destructor.Identifier.ValueText,
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
        PropertyDeclarationSyntax property => Explicit(property.ExplicitInterfaceSpecifier) + property.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => Explicit(indexer.ExplicitInterfaceSpecifier) + "this[]",
        EventDeclarationSyntax @event => Explicit(@event.ExplicitInterfaceSpecifier) + @event.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        GlobalStatementSyntax => "Program.Main",
        _ => null,
    };

    private static string Explicit(ExplicitInterfaceSpecifierSyntax? of) => of is null ? "" : $"{of.Name}.";
}
