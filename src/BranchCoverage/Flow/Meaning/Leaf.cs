using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>One comparison that a branch acts on, and what is known of it.</summary>
/// <param name="Method">The method that it is in.</param>
/// <param name="Test">The comparison.</param>
/// <param name="Nodes">The pieces of code that branch on it.</param>
/// <param name="Holds">Whether it ever held.</param>
/// <param name="Fails">Whether it ever did not.</param>
internal sealed record Leaf(MethodFlow Method, ComparedTerm Test, IReadOnlyList<FlowNode> Nodes, OutcomeState Holds, OutcomeState Fails)
{
    /// <summary>Whether the branch acts on nothing else.</summary>
    public bool IsAlone { get; init; } = true;

    /// <summary>The comparisons that the branches of a sequence point act on, in the order of the code.</summary>
    public static IReadOnlyList<Leaf> In(SourcePoint point, Observation observation)
    {
        var tests = point.Method.Graph.Nodes
            .Where(node => node.Condition is { } condition && Conditions.Known(condition) is null && IsWithin(point, condition.Offset))
            .GroupBy(node => (node.Last.Offset, node.Condition!.Offset));
        return [.. tests.SelectMany(nodes => Leaves(point.Method, [.. nodes], observation)).OrderBy(leaf => leaf.Test.Offset)];
    }

    // Behind a hidden point is what the compiler made, but for the rest of an expression that had to wait in a state machine.
    private static bool IsWithin(SourcePoint point, int offset)
        => point.StartOf(offset) is { } start
            && (point.Method.Method.Name == "MoveNext" || !point.Method.Method.DebugInformation.SequencePoints.Any(hidden => hidden.IsHidden && hidden.Offset > start && hidden.Offset <= offset));

    private static IEnumerable<Leaf> Leaves(MethodFlow method, IReadOnlyList<FlowNode> nodes, Observation observation)
    {
        var (holds, fails) = (Count(method, nodes, 1, observation), Count(method, nodes, 0, observation));
        var reached = Sum(nodes.Select(node => observation.Of(method, node)));
        return Apart(nodes[0].Condition!, new(method, null!, nodes, Verdict.StateOf(holds, reached.And(holds + fails)), Verdict.StateOf(fails, reached.And(holds + fails))));
    }

    // More is known of all copies together than of each.
    private static Interval Count(MethodFlow method, IReadOnlyList<FlowNode> nodes, int path, Observation observation)
    {
        var copies = Sum(nodes.SelectMany(node => node.Out).Where(edge => edge.Path == path).Select(edge => observation.Of(method, edge)));
        var last = nodes[0].Last;
        return method.Graph.Nodes.Count(node => node.Last == last) == nodes.Count ? copies.And(observation.Of(method, last.Offset, path)) : copies;
    }

    private static IEnumerable<Leaf> Apart(Term condition, Leaf whole)
    {
        if (condition is ComparedTerm test)
            return [whole with { Test = test }];
        if (condition is not JoinedTerm joined)
            return [];
        if (IsPresence(joined.Right))
            return Apart(joined.Left, whole);
        // Both held where the whole did. That it failed leaves open which did, unless it never failed at all.
        var (holds, fails) = joined.Both ? (All(whole.Holds), None(whole.Fails, whole.Holds)) : (None(whole.Holds, whole.Fails), All(whole.Fails));
        var each = whole with { Holds = holds, Fails = fails };
        return Apart(joined.Left, each).Concat(Apart(joined.Right, each)).Select(leaf => leaf with { IsAlone = false });
    }

    private static OutcomeState All(OutcomeState whole) => whole is OutcomeState.Taken or OutcomeState.Unreached ? whole : OutcomeState.Unknown;

    private static OutcomeState None(OutcomeState whole, OutcomeState other) => whole switch
    {
        OutcomeState.Unreached => OutcomeState.Unreached,
        OutcomeState.Never when other == OutcomeState.Taken => OutcomeState.Never,
        _ => OutcomeState.Unknown,
    };

    // `n > 3` of a nullable is a comparison and a look whether there is a number: one condition in the source.
    private static bool IsPresence(Term term) => term is JoinedTerm joined ? IsPresence(joined.Left) && IsPresence(joined.Right) : term is ComparedTerm compared && IsHasValue(compared.Left) && (compared.Right.Known == 0 || IsHasValue(compared.Right));

    private static bool IsHasValue(Term term) => term is MadeTerm { Name: "get_HasValue" };

    private static Interval Sum(IEnumerable<Interval> counts) => counts.Aggregate(new Interval(0, 0), (sum, count) => sum + count);
}
