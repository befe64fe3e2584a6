using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using Shakeout.BranchCoverage.Analysis;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// <c>a?.Length ?? 0</c> asks once: where B cannot be null, <c>a?.B</c> is null exactly where <c>a</c> is, and the compiler makes one
/// branch of both.
/// </summary>
internal static class FoldedAccess
{
    /// <summary>Says of such accesses what is known of the values before them.</summary>
    public static void Settle(SourcePoint point, Pairing pairing, Sighting[][] seen)
    {
        var sites = pairing.Sites;
        for (var at = 0; at < sites.Count; at++)
        {
            if (sites[at].Decision.Kind != DecisionKind.Null || Inner(sites[at].Node) is not ConditionalAccessExpressionSyntax access || pairing.LeafOf.ContainsKey(at) || HasOther(pairing) || KeepsNullables(point))
                continue;
            var chain = Values(access).Select(value => Enumerable.Range(0, sites.Count).FirstOrDefault(site => sites[site].Decision.Kind == DecisionKind.Null && sites[site].Node == value, -1)).ToList();
            if (chain.TrueForAll(pairing.LeafOf.ContainsKey))
                seen[at] = [Verdict.Together([.. chain.Select(value => seen[value][0])]), seen[chain[^1]][1]];
        }
    }

    // A look for null that is no other's may be that for what the access comes to.
    private static bool HasOther(Pairing pairing) => Enumerable.Range(0, pairing.Leaves.Count).Except(pairing.LeafOf.Values)
        .Select(leaf => pairing.Leaves[leaf].Test).Any(test => Polarity.Of(DecisionKind.Null, pairing.Sites[0].Node, test) is not null && !Names.IsCompilerMade(test.Left));

    // a and .B of a?.B?.C.
    private static IEnumerable<ExpressionSyntax> Values(ConditionalAccessExpressionSyntax access)
        => access.WhenNotNull is ConditionalAccessExpressionSyntax next ? Values(next).Prepend(access.Expression) : [access.Expression];

    // A value that may be null by itself is asked without a branch.
    private static bool KeepsNullables(SourcePoint point) => point.Method.Method.Body.Instructions
        .Where(instruction => point.Holds(instruction.Offset))
        .Any(instruction => instruction.Operand is MemberReference { DeclaringType: { } type } && type.GetElementType().FullName == "System.Nullable`1");

    private static SyntaxNode Inner(SyntaxNode node) => node is ParenthesizedExpressionSyntax outer ? Inner(outer.Expression) : node;
}
