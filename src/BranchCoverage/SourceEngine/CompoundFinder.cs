using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// Finds the compound conditions of a file: what <c>&amp;&amp;</c>, <c>||</c>, <c>&amp;</c>, <c>|</c> and <c>^</c> make of booleans, through
/// parentheses and <c>!</c>. Whether <c>&amp;</c> joins conditions or bits is a matter of types, so that syntax alone does not do.
/// </summary>
internal sealed class CompoundFinder(SourceFile file, SemanticModel model) : CSharpSyntaxWalker
{
    private readonly Watchable _watchable = new(model);
    private readonly HashSet<SyntaxNode> _decisions = [.. file.Sites.Select(site => site.Node)];
    private readonly List<CompoundSite> _found = [];

    /// <summary>All of them, in the order of the source.</summary>
    public IReadOnlyList<CompoundSite> Find()
    {
        Visit(file.Tree.GetRoot());
        return _found;
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is not null and not AttributeListSyntax && !CodeMember.IsExcluded(node) && !_watchable.IsExpressionTree(node))
            base.Visit(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (Joins(node) && !IsJoined(node) && !_watchable.IsConstant(node))
            Add(node);
        base.VisitBinaryExpression(node);
    }

    private void Add(BinaryExpressionSyntax root)
    {
        var conditions = new List<ExpressionSyntax>();
        var tree = Tree(root, conditions);
        if (conditions.Count > 1 && conditions.TrueForAll(_watchable.Condition))
            _found.Add(new(new(DecisionPlace.Of(DecisionKind.Condition, root, root.Span), [.. conditions.Select(condition => OneLine.Of(condition.ToString()))], tree), root, conditions));
    }

    private Term Tree(ExpressionSyntax node, List<ExpressionSyntax> conditions)
    {
        if (model.GetConstantValue(node) is { HasValue: true, Value: bool known })
            return new Term.Constant(known);
        switch (node)
        {
            case ParenthesizedExpressionSyntax outer:
                return Tree(outer.Expression, conditions);
            case PrefixUnaryExpressionSyntax not when IsNegation(not):
                return new Term.Negation(Tree(not.Operand, conditions));
            case BinaryExpressionSyntax both when Joins(both):
                return new Term.Joined(JoinOf(both)!.Value, Tree(both.Left, conditions), Tree(both.Right, conditions), _decisions.Contains(both));
            default:
                conditions.Add(node);
                return new Term.Condition(conditions.Count - 1, _decisions.Contains(node));
        }
    }

    private bool IsJoined(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax outer => IsJoined(outer),
        PrefixUnaryExpressionSyntax not when IsNegation(not) => IsJoined(not),
        BinaryExpressionSyntax outer => Joins(outer),
        _ => false,
    };

    private bool Joins(BinaryExpressionSyntax node) => JoinOf(node) is not null && _watchable.IsBool(node) && _watchable.Condition(node.Left) && _watchable.Condition(node.Right);

    // What a type of the user's makes of "!" is a condition by itself.
    private bool IsNegation(PrefixUnaryExpressionSyntax node) => node.IsKind(SyntaxKind.LogicalNotExpression) && _watchable.IsBool(node);

    private static Join? JoinOf(BinaryExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.LogicalAndExpression => Join.AndThen,
        SyntaxKind.LogicalOrExpression => Join.OrElse,
        SyntaxKind.BitwiseAndExpression => Join.And,
        SyntaxKind.BitwiseOrExpression => Join.Or,
        SyntaxKind.ExclusiveOrExpression => Join.Xor,
        _ => null,
    };
}
