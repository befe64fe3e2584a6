using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Marks what must stay unknown since no branch asks for it alone: a last operand that becomes the value, operands that the compiler
/// joined into one branch, constants that it asks for as one range.
/// </summary>
internal static class Unasked
{
    /// <summary>The same sightings, marked.</summary>
    public static Sighting[][] Of(Pairing pairing, Sighting[][] seen)
        => [.. seen.Select((outcomes, at) => Array.Exists(outcomes, outcome => outcome.State == OutcomeState.Unknown) && Is(pairing, at)
            ? [.. outcomes.Select(outcome => outcome with { HasNoBranch = outcome.State == OutcomeState.Unknown })]
            : outcomes)];

    private static bool Is(Pairing pairing, int at)
    {
        var site = pairing.Sites[at];
        if (site.Whole is not null)
            return IsPartOfOne(pairing, at);
        if (site.Node is ExpressionSyntax && !Asked.Is(site.Node))
            return true;
        var fitting = pairing.Leaves.Where(leaf => Fitting.Likeness(site, leaf) > 0).ToList();
        return fitting.Count == 0 ? pairing.Own(at) is { Count: 0 } : fitting.TrueForAll(leaf => !leaf.IsAlone);
    }

    // Of `is > 5 and < 10` that becomes a value the last part is no branch; `is 1 or 2` is one branch on a range.
    private static bool IsPartOfOne(Pairing pairing, int at)
    {
        var site = pairing.Sites[at];
        var whole = Enumerable.Range(0, pairing.Sites.Count).First(other => pairing.Sites[other] == site.Whole);
        var parts = pairing.Sites.Count(other => other.Whole == site.Whole);
        return pairing.Own(whole) is { } run && run.Count < parts && pairing.Leaves.All(leaf => Fitting.Likeness(site, leaf) == 0);
    }
}
