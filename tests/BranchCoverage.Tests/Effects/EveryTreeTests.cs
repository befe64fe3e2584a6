using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage.Tests.Effects;

/// <summary>What holds for every way to join three conditions, with <c>!</c> before any of them and before the two that are joined first.</summary>
public sealed class EveryTreeTests
{
    private const int Conditions = 3;

    private static readonly Join[] Lazy = [Join.AndThen, Join.OrElse];

    [Fact]
    public void Shows_each_condition_once_all_ways_were_seen()
        => Trees(Enum.GetValues<Join>()).Where(tree => Enumerable.Range(0, Conditions).Any(condition => !IsShown(tree, condition, Ways(tree)))).ShouldBeEmpty();

    [Fact]
    public void Shows_a_condition_only_by_results_that_differ()
        => (from tree in Trees(Enum.GetValues<Join>())
            from one in Ways(tree)
            from other in Ways(tree)
            from condition in Enumerable.Range(0, Conditions)
            where Effect.IsShown(tree, condition, one, other) && one.Result == other.Result
            select $"{tree} {one} {other}").ShouldBeEmpty();

    [Fact]
    public void Needs_no_more_than_outcomes_where_ways_never_meet()
        => Trees(Lazy).Where(tree => !new Ways(tree, Conditions).MeetAgain && Unshown(tree).Any()).ShouldBeEmpty();

    [Fact]
    public void Needs_more_than_outcomes_where_ways_meet()
        => Trees(Lazy).Where(tree => new Ways(tree, Conditions).MeetAgain && !Unshown(tree).Any()).ShouldBeEmpty();

    [Fact]
    public void Is_of_both_kinds()
        => Trees(Lazy).CountBy(tree => new Ways(tree, Conditions).MeetAgain).ToDictionary().ShouldBe(new Dictionary<bool, int> { [false] = 96, [true] = 32 }, ignoreOrder: true);

    /// <summary>Sets of ways with all outcomes of all conditions, which leave a condition unshown all the same.</summary>
    private static IEnumerable<IReadOnlyList<Vector>> Unshown(Term tree)
    {
        var all = Ways(tree);
        return Enumerable.Range(0, 1 << all.Count).Select(set => all.Where((_, at) => (set & 1 << at) != 0).ToList())
            .Where(seen => Enumerable.Range(0, Conditions).All(condition => seen.Exists(way => way[condition] == true) && seen.Exists(way => way[condition] == false)))
            .Where(seen => Enumerable.Range(0, Conditions).Any(condition => !IsShown(tree, condition, seen)));
    }

    private static bool IsShown(Term tree, int condition, IReadOnlyList<Vector> ways) => ways.Any(one => ways.Any(other => Effect.IsShown(tree, condition, one, other)));

    private static List<Vector> Ways(Term tree) => [.. new Ways(tree, Conditions).All()];

    private static IEnumerable<Term> Trees(IReadOnlyList<Join> joins) =>
        from first in joins
        from second in joins
        from signs in Enumerable.Range(0, 16)
        let conditions = Enumerable.Range(0, Conditions).Select(at => Signed(new Term.Condition(at, true), signs, at)).ToList()
        from tree in (Term[])
        [
            new Term.Joined(second, Signed(new Term.Joined(first, conditions[0], conditions[1], false), signs, Conditions), conditions[2], false),
            new Term.Joined(first, conditions[0], Signed(new Term.Joined(second, conditions[1], conditions[2], false), signs, Conditions), false),
        ]
        select tree;

    private static Term Signed(Term term, int signs, int at) => (signs & 1 << at) == 0 ? term : new Term.Negation(term);
}
