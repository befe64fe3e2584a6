namespace Shakeout.BranchCoverage.Effects;

/// <summary>
/// Finds the fewest ways that would show what was never shown:
/// 1. of all ways, those are left that need no outcome which never happened: where nothing else would do, that gap comes first, and says all;
/// 2. conditions of the same text say the same, unless they were seen to differ;
/// 3. of all pairs that show the condition, the one is taken that adds the fewest ways to those seen and those found for the conditions
/// before it, and of these the one that differs least.
/// </summary>
/// <param name="compound">The compound condition.</param>
/// <param name="seen">The ways that were seen.</param>
internal sealed class EffectSearch(CompoundCondition compound, IReadOnlyList<Vector> seen)
{
    private readonly IReadOnlyList<Vector> _possible = [.. Possible(compound, seen)];
    private readonly HashSet<Vector> _found = [.. seen];

    /// <summary>The conditions for which there is such a pair.</summary>
    public IReadOnlyList<EffectFinding> Find(IEnumerable<int> conditions) => [.. conditions.Select(Find).OfType<EffectFinding>()];

    private EffectFinding? Find(int condition)
    {
        var pairs =
            from one in _possible
            where one[condition] == true
            from other in _possible
            where Effect.IsShown(compound.Tree, condition, one, other)
            select (Vector[])[one, other];
        if (pairs.MinBy(pair => (pair.Count(way => !_found.Contains(way)), pair.Except(seen).Count(), Differences(pair))) is not { } nearest)
            return null;
        _found.UnionWith(nearest);
        return new(condition, [.. nearest.Except(seen)]);
    }

    private static int Differences(Vector[] pair) => pair[0].Values.Zip(pair[1].Values).Count(letters => letters.First != letters.Second);

    private static IEnumerable<Vector> Possible(CompoundCondition compound, IReadOnlyList<Vector> seen)
    {
        var outcomes = compound.Tree.All().Where(term => term.IsDecision)
            .Select(term => (Term: term, Said: seen.Select(way => term.Value(asked => way[asked])).ToHashSet())).ToList();
        var same = compound.Conditions.Index().GroupBy(condition => condition.Item, condition => condition.Index)
            .Select(equal => equal.ToArray()).Where(equal => seen.All(way => Agree(equal, way))).ToList();
        return compound.Ways.All().Where(way =>
            outcomes.TrueForAll(outcome => outcome.Term.Value(asked => way[asked]) is not { } said || outcome.Said.Contains(said)) && same.TrueForAll(equal => Agree(equal, way)));
    }

    private static bool Agree(int[] equal, Vector way) => equal.Select(condition => way[condition]).OfType<bool>().Distinct().Count() <= 1;
}
