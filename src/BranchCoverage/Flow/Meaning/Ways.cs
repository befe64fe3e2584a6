using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>The two ways that a branch can go, over all states that it is reached in.</summary>
/// <param name="Method">The method.</param>
/// <param name="Nodes">The pieces of code that end with the branch.</param>
internal sealed record Ways(MethodFlow Method, IReadOnlyList<FlowNode> Nodes)
{
    /// <summary>What is known of one way.</summary>
    /// <param name="jumps">The jump, or falling through.</param>
    /// <param name="reading">What is known of the file.</param>
    public Sighting Of(bool jumps, Reading reading)
    {
        var edges = Nodes.SelectMany(node => node.Out).Where(edge => edge.Path > 0 == jumps).ToList();
        var reached = Sum(Nodes.Select(node => reading.Observation.Of(Method, node)));
        return new(Verdict.StateOf(Sum(edges.Select(edge => reading.Observation.Of(Method, edge))), reached), Covered(jumps, reading));
    }

    /// <summary>Whether coverlet calls one way covered.</summary>
    public bool? Covered(bool jumps, Reading reading)
        => ReportedHits.Any(Nodes.SelectMany(node => node.Out).Where(edge => edge.Path > 0 == jumps).Select(edge => reading.Hits.Of(Method, edge)));

    private static Interval Sum(IEnumerable<Interval> counts) => counts.Aggregate(new Interval(0, 0), (sum, count) => sum + count);
}
