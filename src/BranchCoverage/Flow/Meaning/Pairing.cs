using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Which tests of a statement's code are which of its decisions.</summary>
/// <param name="Sites">The decisions, in the order in which the compiler writes their tests.</param>
/// <param name="Leaves">The tests, in the order of the code.</param>
/// <param name="LeafOf">By decision, the test that is certainly its own.</param>
internal sealed record Pairing(IReadOnlyList<DecisionSite> Sites, IReadOnlyList<Leaf> Leaves, IReadOnlyDictionary<int, int> LeafOf)
{
    /// <summary>The tests of a decision and its parts: those that lie between the tests of the decisions before and after.</summary>
    /// <returns>Null where another decision may have tests among them.</returns>
    public IReadOnlyList<Leaf>? Own(int site)
    {
        var (first, last) = (site, site);
        while (first > 0 && Sites[first - 1].Whole == Sites[site])
            first--;
        while (last + 1 < Sites.Count && Sites[last + 1].Whole == Sites[site])
            last++;
        var before = LeafOf.Keys.Where(other => other < first).DefaultIfEmpty(-1).Max();
        var after = LeafOf.Keys.Where(other => other > last).DefaultIfEmpty(Sites.Count).Min();
        var others = Enumerable.Range(before + 1, after - before - 1).Where(other => other < first || other > last);
        if (others.Any(other => Asked.Is(Sites[other].Node)))
            return null;
        // A pattern asks whether there is anything before it asks what its neighbour can be told by.
        var end = Enumerable.Range(first, last - first + 1).Where(own => LeafOf.ContainsKey(own) && IsLastTest(own)).Select(own => LeafOf[own] + 1).DefaultIfEmpty(-1).Max();
        if ((end < 0 && after < Sites.Count && IsOfPattern(after)) || (before >= 0 && IsOfPattern(before) && !IsLastTest(before)))
            return null;
        var (from, to) = (before < 0 ? 0 : LeafOf[before] + 1, end >= 0 ? end : after == Sites.Count ? Leaves.Count : LeafOf[after]);
        return [.. Leaves.Skip(from).Take(to - from).Where(leaf => !Names.IsCompilerMade(leaf.Test.Left) && !IsCopy(leaf, before) && !IsCopy(leaf, after))];
    }

    private bool IsOfPattern(int site) => Sites[site].Whole is not null || Sites[site].Node is IsPatternExpressionSyntax;

    private bool IsLastTest(int site) => (Sites[site].Whole ?? Sites[site]).Node is not IsPatternExpressionSyntax { Pattern: var pattern }
        || PatternOperands.Of(pattern) is var tests && (Sites[site].Whole is null ? tests.Count == 1 : tests[^1] == Sites[site].Node);

    private static bool Awaits(DecisionSite site) => site.Node.DescendantTokens().Any(token => token.ValueText == "await");

    private bool IsCopy(Leaf leaf, int site) => LeafOf.TryGetValue(site, out var of) && Leaves[of].Nodes[0].Last == leaf.Nodes[0].Last;

    /// <summary>Lays decisions and tests beside each other.</summary>
    /// <param name="sites">The decisions.</param>
    /// <param name="leaves">The tests.</param>
    /// <param name="likeness">How alike the two of a pair are; 0 for no pair.</param>
    public static Pairing Of(IReadOnlyList<DecisionSite> sites, IReadOnlyList<Leaf> leaves, Func<DecisionSite, Leaf, int> likeness)
    {
        // What was awaited has lost its names: of several, none can be told.
        if (sites.Count(Awaits) > 1)
        {
            var all = likeness;
            likeness = (site, leaf) => Awaits(site) ? 0 : all(site, leaf);
        }
        // One branch may ask different things, depending on how it was reached.
        var branches = Enumerable.Range(0, leaves.Count).GroupBy(leaf => leaves[leaf].IsAlone ? leaves[leaf].Nodes[0].Last.Offset : -1 - leaf).Select(copies => copies.ToList()).ToList();
        int Best(int site, int branch) => branches[branch].MaxBy(leaf => likeness(sites[site], leaves[leaf]));
        return new(sites, leaves, Alignment.Of(sites.Count, branches.Count, (site, branch) => likeness(sites[site], leaves[Best(site, branch)])).ToDictionary(pair => pair.One, pair => Best(pair.One, pair.Other)));
    }
}
