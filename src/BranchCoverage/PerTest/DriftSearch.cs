using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.PerTest;

/// <summary>
/// Finds tests that go another way in another order, though they pass in both:
/// 1. a test whose way differs between two runs of one order depends on time or chance: it is left out, and named;
/// 2. of all others, the orders are divided by the way that the test went;
/// 3. the decision to name is the first one that was reached both ways and came out differently, else the first that differs;
/// 4. the test to look at ran before it in all orders of the one kind and after it in all of the other; of several, the one that ran
///    closest before it. Where there is none, it is its neighbour.
/// </summary>
/// <param name="projects">The watched projects, in the order of the slots.</param>
/// <param name="shown">How the path of a file is shown.</param>
internal sealed class DriftSearch(IReadOnlyList<InstrumentedProject> projects, Func<string, string> shown)
{
    /// <summary>Searches.</summary>
    /// <param name="orders">The orders; the last one repeats the first.</param>
    public DriftFindings In(IReadOnlyList<ObservedOrder> orders)
    {
        var (first, again) = (orders[0], orders[^1]);
        var tests = first.Tests.Where(test => orders.All(order => order.Slots.ContainsKey(test))).ToList();
        var unsteady = tests.Where(test => !Same(first.Slots[test], again.Slots[test])).ToHashSet();
        var drift = tests.Where(test => !unsteady.Contains(test)).Select(test => Of(test, orders)).OfType<Drift>().OrderBy(one => one.Test, StringComparer.Ordinal);
        return new([.. drift], [.. unsteady.Order(StringComparer.Ordinal)]);
    }

    private Drift? Of(string test, IReadOnlyList<ObservedOrder> orders)
    {
        // As it goes when the least came before it, and the first order in which it goes another way.
        var usual = orders.MinBy(order => order.PlaceOf(test))!;
        if (orders.FirstOrDefault(order => !Same(order.Slots[test], usual.Slots[test])) is not { } other)
            return null;
        if (Differing(usual.Slots[test], other.Slots[test]) is not { } decision)
            return null;
        return new(test, shown(decision.Node.SyntaxTree.FilePath), decision.Decision.Line, decision.Decision.Text, Before(test, usual, other, orders));
    }

    private static string Before(string test, ObservedOrder usual, ObservedOrder other, IReadOnlyList<ObservedOrder> orders)
    {
        var kinds = orders.ToLookup(order => Same(order.Slots[test], usual.Slots[test]));
        var (inOther, inUsual) = (Preceding(test, other), Preceding(test, usual));
        return inOther.Find(candidate => Divides(candidate, test, before: kinds[false], after: kinds[true]))
            ?? inUsual.Find(candidate => Divides(candidate, test, before: kinds[true], after: kinds[false]))
            ?? inOther.Concat(inUsual).First();
    }

    private static List<string> Preceding(string test, ObservedOrder order) => [.. order.Tests.Take(order.PlaceOf(test)).Reverse()];

    private static bool Divides(string candidate, string test, IEnumerable<ObservedOrder> before, IEnumerable<ObservedOrder> after)
        => before.All(order => order.PlaceOf(candidate) < order.PlaceOf(test)) && after.All(order => order.PlaceOf(candidate) > order.PlaceOf(test));

    private DecisionSite? Differing(IReadOnlySet<int> mine, IReadOnlySet<int> theirs)
    {
        DecisionSite? differs = null;
        var start = 0;
        foreach (var project in projects)
        {
            foreach (var site in project.Files.SelectMany(file => file.Sites))
            {
                var slots = project.Slots.AllOf(site).Select(slot => start + slot).ToList();
                if (slots.All(slot => mine.Contains(slot) == theirs.Contains(slot)))
                    continue;
                if (slots.Any(mine.Contains) && slots.Any(theirs.Contains))
                    return site;
                differs ??= site;
            }
            start += project.Length;
        }
        return differs;
    }

    private static bool Same(IReadOnlySet<int> one, IReadOnlySet<int> other) => one.Count == other.Count && one.SetEquals(other);
}

/// <summary>What the search found.</summary>
/// <param name="Drift">Tests that depend on order.</param>
/// <param name="Unsteady">Tests that go another way in the same order: on time or chance.</param>
internal sealed record DriftFindings(IReadOnlyList<Drift> Drift, IReadOnlyList<string> Unsteady);
