using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// The value of an <c>is</c> with a pattern of several ways. The compiler leads each way to one of two places, that set a variable
/// of its own to 1 or to 0.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Matched">Where it sets 1.</param>
/// <param name="Missed">Where it sets 0.</param>
internal sealed record PatternValue(MethodFlow Method, int Matched, int Missed)
{
    /// <summary>The values in the code of a sequence point, for the decisions that they are of.</summary>
    public static IEnumerable<(int At, PatternValue Value)> Of(SourcePoint point, IReadOnlyList<DecisionSite> sites)
    {
        var stores = point.Method.Method.Body.Instructions
            .Where(instruction => point.Holds(instruction.Offset) && instruction.OpCode.Code is Code.Ldc_I4_0 or Code.Ldc_I4_1)
            .Where(load => load.Next is not null && point.Method.Graph.At(load.Offset).Any())
            .Select(load => (Load: load, Variable: Variables.Of(load.Next, point.Method.Method)))
            .Where(store => store.Variable is { Access: Access.Store, Name: null }).ToList();
        // Next to each other, 1 first.
        var values = stores.Zip(stores.Skip(1))
            .Where(pair => pair.First.Load.OpCode.Code == Code.Ldc_I4_1 && pair.Second.Load.OpCode.Code == Code.Ldc_I4_0 && pair.First.Variable!.Index == pair.Second.Variable!.Index)
            .Select(pair => new PatternValue(point.Method, pair.First.Load.Offset, pair.Second.Load.Offset)).ToList();
        var several = Enumerable.Range(0, sites.Count).Where(at => HasSeveralWays(sites[at])).ToList();
        return values.Count == several.Count && stores.Count == 2 * values.Count ? several.Zip(values) : [];
    }

    /// <summary>How often it matched.</summary>
    public Sighting True(Reading reading) => Of(Matched, reading);

    /// <summary>How often it did not.</summary>
    public Sighting False(Reading reading) => Of(Missed, reading);

    private Sighting Of(int offset, Reading reading)
    {
        var (own, both) = (reading.Observation.At(Method, offset), reading.Observation.At(Method, Matched) + reading.Observation.At(Method, Missed));
        return new(Verdict.StateOf(own, both), reading.Hits.At(Method, offset));
    }

    private static bool HasSeveralWays(DecisionSite site)
        => site.Whole is null && site.Node is IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax } @is
            && @is.Pattern.DescendantNodesAndSelf().Any(inner => inner.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.OrPattern);
}
