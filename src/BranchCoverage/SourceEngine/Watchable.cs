using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>Says which expressions can be handed through a method without changing what the program means.</summary>
internal sealed class Watchable(SemanticModel model)
{
    /// <summary>Whether a value can pass through a generic method.</summary>
    public bool Value(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type is { } type && Passes(type) && !HoldsStackMemory(expression);

    /// <summary>Whether an operand can pass as a bool: not what only <c>operator true</c> understands.</summary>
    public bool Condition(ExpressionSyntax operand)
    {
        var type = model.GetTypeInfo(operand);
        return type.Type is not { TypeKind: TypeKind.Dynamic } && (IsBool(type.Type) || IsBool(type.ConvertedType));
    }

    /// <summary>Whether an expression is a bool by itself.</summary>
    public bool IsBool(ExpressionSyntax expression) => IsBool(model.GetTypeInfo(expression).Type);

    /// <summary>Whether the compiler knows the value: then there is no decision.</summary>
    public bool IsConstant(ExpressionSyntax expression) => model.GetConstantValue(expression).HasValue;

    /// <summary>Whether code is data here: a lambda or query that becomes an expression tree.</summary>
    public bool IsExpressionTree(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => IsTree(model.GetTypeInfo(lambda).ConvertedType),
        QueryExpressionSyntax query => query.Body.Clauses.Cast<SyntaxNode>().Append(query.Body.SelectOrGroup)
            .Any(clause => TakesTree(model.GetSymbolInfo(clause).Symbol) || clause is QueryClauseSyntax of && TakesTree(model.GetQueryClauseInfo(of).OperationInfo.Symbol)),
        _ => false,
    };

    /// <summary>Whether a method returns nothing that its last expression could be.</summary>
    public bool ReturnsNothing(MethodDeclarationSyntax method)
        => model.GetDeclaredSymbol(method) is { } symbol && (symbol.ReturnsVoid || symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { Arity: 0 });

    /// <summary>The name of the parameter that wants the source text of an argument, if nobody gave it.</summary>
    public IEnumerable<(string Parameter, string Text)> CallerTexts(SyntaxNode call, ArgumentListSyntax arguments)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            yield break;
        foreach (var parameter in method.Parameters)
        {
            var wanted = parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;
            if (wanted is null || Given(parameter.Name, parameter.Ordinal, arguments) is not null)
                continue;
            var of = method.Parameters.FirstOrDefault(other => other.Name == wanted);
            if (of is not null && Given(of.Name, of.Ordinal, arguments) is { } argument)
                yield return (parameter.Name, argument.Expression.ToString());
        }
    }

    private static ArgumentSyntax? Given(string name, int ordinal, ArgumentListSyntax arguments)
        => arguments.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? (ordinal < arguments.Arguments.Count && arguments.Arguments[ordinal].NameColon is null ? arguments.Arguments[ordinal] : null);

    private static bool Passes(ITypeSymbol type)
        => !type.IsRefLikeType && type.SpecialType != SpecialType.System_Void
            && type.TypeKind is not (TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error)
            && type is not ITypeParameterSymbol { AllowsRefLikeType: true };

    private static bool HoldsStackMemory(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().Any(node => node is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax);

    private static bool IsBool(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean;

    private static bool IsTree(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Expression", Arity: 1 } && type.ContainingNamespace.ToString() == "System.Linq.Expressions";

    private static bool TakesTree(ISymbol? symbol) => symbol is IMethodSymbol method && method.Parameters.Any(parameter => IsTree(parameter.Type));
}
