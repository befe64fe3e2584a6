using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>A condition that is a choice between two: <c>a ? b > 2 : b &lt; 1</c> was true where either was.</summary>
internal static class ChoiceRun
{
    /// <summary>What is known of it, true before false; null where the tests do not show it.</summary>
    /// <param name="site">The decision.</param>
    /// <param name="run">Its tests: the second before the first, as the compiler writes them.</param>
    /// <param name="reading">What is known of the file.</param>
    public static Sighting[]? Of(DecisionSite site, IReadOnlyList<Leaf> run, Reading reading)
    {
        var choice = (ConditionalExpressionSyntax)site.Node;
        if (!Asked.Is(choice) || run is not [{ IsAlone: true } second, { IsAlone: true } first] || Same(choice.WhenFalse, second) is not { } one || Same(choice.WhenTrue, first) is not { } other)
            return null;
        return [Verdict.Together([Way(second, one, reading), Way(first, other, reading)]), Verdict.Together([Way(second, !one, reading), Way(first, !other, reading)])];
    }

    private static bool? Same(ExpressionSyntax written, Leaf leaf) => Names.Fit(leaf.Test, written.DescendantTokens(), mustName: true) ? Polarity.Of(DecisionKind.Condition, written, leaf.Test) : null;

    private static Sighting Way(Leaf leaf, bool holds, Reading reading) => new(holds ? leaf.Holds : leaf.Fails, new Ways(leaf.Method, leaf.Nodes[0].Last).Covered(holds, reading));
}
