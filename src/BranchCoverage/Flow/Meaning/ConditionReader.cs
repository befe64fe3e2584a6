using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Reads conditions and null checks.
/// 1. The decisions of one sequence point belong together, and so do the tests of its code.
/// 2. Where a statement asks one thing alone, its last branch is that decision, whatever it was made of.
/// 3. Else decisions and tests are laid beside each other: same order, same relation, same names.
/// 4. A pattern of several parts that was not found as a whole came out as its parts did.
/// 5. Of parts that the compiler asks in its own way nothing is said, whatever they were laid beside.
/// </summary>
internal sealed class ConditionReader(Reading reading)
{
    private static readonly Sighting Nothing = new(OutcomeState.Unknown);

    /// <summary>What is known of each.</summary>
    public IEnumerable<(DecisionSite Site, IReadOnlyList<Sighting> Seen)> Of(IReadOnlyList<DecisionSite> sites)
    {
        var placed = sites.Select(site => (Site: site, Points: reading.Points.Around(site.Whole?.Node ?? site.Node))).ToList();
        foreach (var together in placed.GroupBy(pair => pair.Points.Count == 0 ? null : pair.Points[0]))
        {
            var ordered = LoweringOrder.Of([.. together.Select(pair => pair.Site)]);
            var seen = together.First().Points.Select(point => In(point, ordered)).ToList();
            for (var at = 0; at < ordered.Count; at++)
                yield return (ordered[at], [.. ordered[at].Decision.Outcomes.Select((_, outcome) => Doubtful.Is(ordered[at]) ? Nothing : Verdict.Together([.. seen.Select(each => each[at][outcome])]))]);
        }
    }

    private Sighting[][] In(SourcePoint point, IReadOnlyList<DecisionSite> sites)
    {
        var seen = sites.Select(site => site.Decision.Outcomes.Select(_ => Nothing).ToArray()).ToArray();
        if (!reading.Observation.IsClear(point.Method))
            return seen;
        if (reading.Observation.At(point.Method, point.Offset).IsNever)
            return [.. seen.Select(outcomes => outcomes.Select(_ => new Sighting(OutcomeState.Unreached)).ToArray())];
        var leaves = Leaf.In(point, reading.Observation);
        if (leaves.Any(leaf => Names.IsOwnTruth(leaf.Test)))
            return seen; // `a && b` of a type with operators of its own asks whether `a` is false, and then what `a & b` is.
        foreach (var (site, leaf) in Alignment.Of(sites.Count, leaves.Count, (site, leaf) => Fits(sites[site], leaves[leaf]) is null ? 0 : Names.Likeness(leaves[leaf].Test, Tokens(sites[site]))))
            seen[site] = Outcomes(sites[site], leaves[leaf], point.Method);
        foreach (var (at, value) in PatternValue.Of(point, sites))
            seen[at] = [value.True(reading), value.False(reading)];
        for (var at = 0; at < sites.Count; at++)
        {
            if (StatementTest.Of(point, sites[at]) is { } alone)
                seen[at] = [alone.Ways.Of(alone.JumpsIfTrue, reading), alone.Ways.Of(!alone.JumpsIfTrue, reading)];
            else if (Array.TrueForAll(seen[at], outcome => outcome.State == OutcomeState.Unknown) && sites[at].Node is IsPatternExpressionSyntax @is)
                seen[at] = FromParts(@is.Pattern, [.. sites.Select((site, part) => (site, part)).Where(pair => pair.site.Whole == sites[at]).Select(pair => seen[pair.part])]);
        }
        return seen;
    }

    private static bool? Fits(DecisionSite site, Leaf leaf)
    {
        if (Names.IsCompilerMade(leaf.Test.Left) || IsChoice(site.Node))
            return null;
        return Names.Fit(leaf.Test, Tokens(site), mustName: site.Whole is null) ? Polarity.Of(site.Decision.Kind, site.Node, leaf.Test) : null;
    }

    // What `a?.B` looks at begins before its own syntax, and parts of a pattern speak of what the whole begins with.
    private static IReadOnlyList<SyntaxToken> Tokens(DecisionSite site)
    {
        var node = site.Whole?.Node ?? site.Node;
        var span = TextSpan.FromBounds(Math.Min(node.SpanStart, site.Decision.Start), Math.Max(node.Span.End, site.Decision.End));
        return [.. node.SyntaxTree.GetRoot().DescendantTokens(span).Where(token => span.Contains(token.Span))];
    }

    private Sighting[] Outcomes(DecisionSite site, Leaf leaf, MethodFlow method)
    {
        var holdsFirst = Fits(site, leaf) == (site.Decision.Kind == DecisionKind.Condition); // Null comes before not null.
        var all = new Ways(method, leaf.Nodes[0].Last);
        var (holds, fails) = (new Sighting(leaf.Holds, all.Covered(jumps: true, reading)), new Sighting(leaf.Fails, all.Covered(jumps: false, reading)));
        if (site.Decision.Kind == DecisionKind.Null && leaf.IsAlone)
            (holds, fails) = (all.Of(jumps: true, reading), all.Of(jumps: false, reading));
        else if (IsMadeOfChoices(site.Node))
            (holds, fails) = (Doubted(holds, all, jumps: true), Doubted(fails, all, jumps: false));
        return holdsFirst ? [holds, fails] : [fails, holds];
    }

    // `a?.B > 3` is also false where a is null, which then is settled before the comparison.
    private Sighting Doubted(Sighting seen, Ways all, bool jumps)
        => seen.State is OutcomeState.Never or OutcomeState.Unreached && all.Of(jumps, reading).State is not (OutcomeState.Never or OutcomeState.Unreached) ? seen with { State = OutcomeState.Unknown } : seen;

    // `a ? b : c` is no one comparison.
    private static bool IsChoice(SyntaxNode node) => node is ParenthesizedExpressionSyntax inner ? IsChoice(inner.Expression) : node is ConditionalExpressionSyntax or SwitchExpressionSyntax;

    private static bool IsMadeOfChoices(SyntaxNode node)
        => node.DescendantNodesAndSelf().Any(inner => inner is ConditionalAccessExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax
            || (inner is BinaryExpressionSyntax binary && (Operands.AreJoinedBy(binary) || binary.RawKind == (int)SyntaxKind.CoalesceExpression)));

    // All parts must hold: it failed where one did, and held where the last did.
    private static Sighting[] FromParts(PatternSyntax pattern, IReadOnlyList<Sighting[]> parts)
    {
        if (parts.Count == 0 || pattern.DescendantNodesAndSelf().Any(inner => inner is UnaryPatternSyntax || inner.RawKind == (int)SyntaxKind.OrPattern))
            return [Nothing, Nothing];
        return [parts[^1][0], Verdict.Together([.. parts.Select(part => part[1])])];
    }
}
