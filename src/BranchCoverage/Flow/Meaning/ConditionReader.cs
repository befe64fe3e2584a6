using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Reads conditions and null checks.
/// 1. The decisions of one sequence point belong together, and so do the tests of its code.
/// 2. Where a statement asks one thing alone, its last branch is that decision, whatever it was made of.
/// 3. Else decisions and tests are laid beside each other: same order, same relation, same names.
/// 4. A pattern that was not found as a whole has the tests that are left between those of its neighbours.
/// 5. What nothing led to was not asked.
/// 6. Of parts that the compiler asks in its own way nothing is said, whatever they were laid beside.
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
                yield return (ordered[at], [.. ordered[at].Decision.Outcomes.Select((_, outcome) => Verdict.Together([.. seen.Select(each => each[at][outcome])]))]);
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
        var pairing = Pairing.Of(sites, leaves, Fitting.Likeness);
        foreach (var (site, leaf) in pairing.LeafOf)
            seen[site] = Fitting.IsPartial(sites[site], pairing.Leaves[leaf].Test) ? seen[site] : Outcomes(sites[site], pairing.Leaves[leaf]);
        for (var at = 0; at < sites.Count; at++)
            seen[at] = Doubtful.Is(sites[at]) ? [Nothing, Nothing] : seen[at];
        foreach (var (at, value) in PatternValue.Of(point, sites))
            seen[at] = [value.True(reading), value.False(reading)];
        for (var at = 0; at < sites.Count; at++)
        {
            if (StatementTest.Of(point, sites[at]) is { } alone)
                seen[at] = [alone.Ways.Of(alone.JumpsIfTrue, reading), alone.Ways.Of(!alone.JumpsIfTrue, reading)];
            else if (WholeCondition.Of(point, sites[at]) is { } condition)
                seen[at] = [condition.True(reading), condition.False(reading)];
            else if (sites[at].Node is IsPatternExpressionSyntax && pairing.Own(at) is { } run && (run.Count > 1 || IsOpen(seen[at])) && new PatternRun(sites[at], run, reading).Seen is { } matched)
                seen[at] = matched;
            else if (sites[at].Node is ConditionalExpressionSyntax && pairing.Own(at) is { } both && ChoiceRun.Of(sites[at], both, reading) is { } chosen)
                seen[at] = chosen;
            else if (IsOpen(seen[at]) && pairing.Own(at) is [var only] && Fitting.HoldsAlone(sites[at], only) is not null)
                seen[at] = Outcomes(sites[at], only);
        }
        FoldedAccess.Settle(point, pairing, seen);
        ConstantParts.Settle(point, sites, seen, reading.Observation);
        return Unasked.Of(pairing, Reached.Of(sites, seen));
    }

    private static bool IsOpen(Sighting[] seen) => Array.TrueForAll(seen, outcome => outcome.State == OutcomeState.Unknown);

    private Sighting[] Outcomes(DecisionSite site, Leaf leaf)
    {
        var same = Fitting.Holds(site, leaf.Test) ?? Fitting.HoldsAlone(site, leaf);
        var holdsFirst = same == (site.Decision.Kind == DecisionKind.Condition); // Null comes before not null.
        var all = new Ways(leaf.Method, leaf.Nodes[0].Last);
        var (holds, fails) = (new Sighting(leaf.Holds, all.Covered(jumps: true, reading)), new Sighting(leaf.Fails, all.Covered(jumps: false, reading)));
        if (site.Decision.Kind == DecisionKind.Null && leaf.IsAlone)
            (holds, fails) = (all.Of(jumps: true, reading), all.Of(jumps: false, reading));
        else if (IsMadeOfChoices(site.Node))
            (holds, fails) = (Doubted(holds, all, jumps: true), Doubted(fails, all, jumps: false));
        return holdsFirst ? [holds, fails] : [fails, holds];
    }

    // `a?.B > 3` is also false where a is null, which then is settled before the comparison.
    private Sighting Doubted(Sighting seen, Ways all, bool jumps)
        => seen.State is OutcomeState.Never or OutcomeState.Unreached && (!all.AreAlwaysAsked(reading) || all.Of(jumps, reading).State is not (OutcomeState.Never or OutcomeState.Unreached)) ? seen with { State = OutcomeState.Unknown } : seen;

    private static bool IsMadeOfChoices(SyntaxNode node)
        => node.DescendantNodesAndSelf().Any(inner => inner is ConditionalAccessExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax
            || (inner is BinaryExpressionSyntax binary && (Operands.AreJoinedBy(binary) || binary.RawKind == (int)SyntaxKind.CoalesceExpression)));
}
