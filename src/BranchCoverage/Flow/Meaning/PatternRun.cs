using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// An <c>is</c> whose pattern the compiler asks test by test: where all must hold, each that fails is left to the same place, and
/// where one must, each that holds is. The last test is left to that place or to the other one.
/// </summary>
internal sealed class PatternRun(DecisionSite site, IReadOnlyList<Leaf> run, Reading reading)
{
    private readonly PatternShape _shape = PatternShape.Of(((IsPatternExpressionSyntax)site.Node).Pattern);

    /// <summary>What is known of it, true before false; null where the tests do not show it.</summary>
    public Sighting[]? Seen
    {
        get
        {
            if (run.Count == 0 || run.Any(leaf => !leaf.IsAlone) || !Asked.Is(site.Node) || !(_shape.IsAll || _shape.IsAny))
                return null;
            return run.Count == 1 ? Single(run[0]) : Several(new(run));
        }
    }

    private Sighting[]? Single(Leaf leaf) => Match(leaf.Test) is { } match ? Ordered(Way(leaf, match), Way(leaf, 1 - match)) : null;

    // Which way the only test goes where the pattern matches: 1 where the test holds.
    private int? Match(ComparedTerm test)
    {
        if (_shape.IsPresence && test is { Relation: Relation.Equal or Relation.Unequal, Right.Known: 0 })
            return test.Relation == Relation.Unequal ? 1 : 0;
        if (_shape.IsAnyConstant)
            return test.Relation switch { Relation.AtMost => 1, Relation.Greater => 0, _ => null };
        if (_shape.Pattern is ListPatternSyntax && test.Left is MadeTerm { Name: "get_Length" or "get_Count" or null })
            return test.Relation is Relation.AtLeast or Relation.Equal ? 1 : test.Relation is Relation.Less or Relation.Unequal ? 0 : null;
        return PatternOperands.Of(_shape.Pattern) is [var only] && Polarity.Of(DecisionKind.Condition, only, test) is { } same ? same ? 1 : 0 : null;
    }

    private Sighting[]? Several(Exits exits)
    {
        if (exits.Common is not { } common)
            return null;
        var settled = Verdict.Together([Way(run[^1], common), .. run.SkipLast(1).Select(leaf => Way(leaf, exits.Left(leaf)!.Value))]);
        var rest = Way(run[^1], 1 - common);
        // That the last test was never asked says that its way out was never taken.
        if (rest.State == OutcomeState.Unreached && settled.State == OutcomeState.Taken)
            rest = rest with { State = OutcomeState.Never };
        return _shape.IsAll ? Ordered(rest, settled) : Ordered(settled, rest);
    }

    private Sighting[] Ordered(Sighting matched, Sighting missed) => _shape.Negated ? [missed, matched] : [matched, missed];

    private Sighting Way(Leaf leaf, int path) => new(path == 1 ? leaf.Holds : leaf.Fails, new Ways(leaf.Method, leaf.Nodes[0].Last).Covered(jumps: path == 1, reading));
}
