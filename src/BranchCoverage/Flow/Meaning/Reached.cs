using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Of what no branch tells anything, at least whether it was asked: not where the operand before it never came out so that it would
/// have been.
/// </summary>
internal sealed class Reached
{
    private readonly Dictionary<SyntaxNode, Sighting[]> _seen = [];

    private Reached(IReadOnlyList<DecisionSite> sites, Sighting[][] seen)
    {
        for (var at = 0; at < sites.Count; at++)
            _seen.TryAdd(sites[at].Node, seen[at]);
    }

    /// <summary>The same sightings, and what follows from them.</summary>
    public static Sighting[][] Of(IReadOnlyList<DecisionSite> sites, Sighting[][] seen)
    {
        var reached = new Reached(sites, seen);
        return [.. seen.Select((outcomes, at) => Array.TrueForAll(outcomes, outcome => outcome.State == OutcomeState.Unknown) && reached.IsNever(sites[at].Whole?.Node ?? sites[at].Node)
            ? [.. outcomes.Select(_ => new Sighting(OutcomeState.Unreached))]
            : outcomes)];
    }

    private bool IsNever(SyntaxNode node)
    {
        for (var at = node; at is ExpressionSyntax or PatternSyntax or SubpatternSyntax or ArgumentSyntax or ArgumentListSyntax && at is not AnonymousFunctionExpressionSyntax; at = at.Parent)
        {
            var isNever = at.Parent switch
            {
                BinaryExpressionSyntax both when both.Right == at && Operands.AreJoinedBy(both) => Never(both.Left, both.IsKind(SyntaxKind.LogicalAndExpression)),
                BinaryExpressionSyntax either when either.Right == at && either.IsKind(SyntaxKind.CoalesceExpression) => NeverNull(either.Left, isNull: true),
                AssignmentExpressionSyntax either when either.Right == at && either.IsKind(SyntaxKind.CoalesceAssignmentExpression) => NeverNull(either.Left, isNull: true),
                ConditionalAccessExpressionSyntax access when access.WhenNotNull == at => NeverNull(access.Expression, isNull: false),
                ConditionalExpressionSyntax choice when choice.WhenTrue == at => Never(choice.Condition, true),
                ConditionalExpressionSyntax choice when choice.WhenFalse == at => Never(choice.Condition, false),
                _ => false,
            };
            if (isNever)
                return true;
        }
        return false;
    }

    // Whether a condition never came out so.
    private bool Never(ExpressionSyntax condition, bool held) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Never(inner.Expression, held),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Never(not.Operand, !held),
        BinaryExpressionSyntax both when Operands.AreJoinedBy(both) => both.IsKind(SyntaxKind.LogicalAndExpression) == held
            ? Never(both.Left, held) || Never(both.Right, held)
            : Never(both.Left, held) && Never(both.Right, held),
        _ => IsNever(condition, held ? 0 : 1),
    };

    private bool NeverNull(ExpressionSyntax value, bool isNull) => IsNever(value, isNull ? 0 : 1);

    private bool IsNever(SyntaxNode node, int outcome)
        => _seen.TryGetValue(node, out var seen) && seen.Length == 2 && seen[outcome].State is OutcomeState.Never or OutcomeState.Unreached;
}
