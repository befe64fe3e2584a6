using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// The constants of an <c>is 'a' or 'b'</c>. One that matched went through its own branch; that one did not match shows where a later
/// one did, or none.
/// </summary>
internal static class ConstantParts
{
    /// <summary>Says what is known of the constants in the code of a sequence point.</summary>
    public static void Settle(SourcePoint point, IReadOnlyList<DecisionSite> sites, Sighting[][] seen, Observation observation)
    {
        for (var at = 0; at < sites.Count; at++)
        {
            if (sites[at].Node is not IsPatternExpressionSyntax @is || PatternShape.Of(@is.Pattern) is not { IsAnyConstant: true, Negated: var negated })
                continue;
            var parts = Enumerable.Range(0, sites.Count).Where(part => sites[part].Whole == sites[at]).OrderBy(part => sites[part].Node.SpanStart).ToList();
            var equalities = new Equalities(point.Method, point.Offset, point.End);
            var later = seen[at][negated ? 0 : 1].State;
            foreach (var part in parts.AsEnumerable().Reverse())
            {
                var matched = IsAskedTwice(sites, part) || Equalities.Constant(sites[part].Node) is not { } constant || equalities.Of(constant, observation) is not { } count
                    ? OutcomeState.Unknown
                    : count.IsTaken ? OutcomeState.Taken : count.IsNever ? OutcomeState.Never : OutcomeState.Unknown;
                if (matched == OutcomeState.Unknown)
                    matched = seen[part][0].State == OutcomeState.Unreached ? OutcomeState.Never : seen[part][0].State;
                seen[part] = [Known(Of(matched, later), seen[part][0]), Known(Of(later, matched), seen[part][1])];
                later = Either(matched, later);
            }
        }
    }

    // What neither matched nor failed was not asked.
    private static Sighting Of(OutcomeState own, OutcomeState other) => new(own switch
    {
        OutcomeState.Taken => OutcomeState.Taken,
        OutcomeState.Unknown => OutcomeState.Unknown,
        _ => other switch { OutcomeState.Taken => OutcomeState.Never, OutcomeState.Unknown => OutcomeState.Unknown, _ => OutcomeState.Unreached },
    });

    private static Sighting Known(Sighting told, Sighting before) => told.State == OutcomeState.Unknown ? before : told with { CoverletSaysCovered = before.CoverletSaysCovered };

    private static OutcomeState Either(OutcomeState one, OutcomeState other)
        => one == OutcomeState.Taken || other == OutcomeState.Taken ? OutcomeState.Taken
            : one == OutcomeState.Unknown || other == OutcomeState.Unknown ? OutcomeState.Unknown
            : OutcomeState.Never;

    private static bool IsAskedTwice(IReadOnlyList<DecisionSite> sites, int part)
        => sites.Count(other => Equalities.Constant(other.Node)?.Equals(Equalities.Constant(sites[part].Node)) == true) > 1 || sites.Any(other => other.Node is BinaryExpressionSyntax);
}
