using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>The two ways that a branch can go.</summary>
/// <param name="Method">The method.</param>
/// <param name="Branch">The branch.</param>
internal sealed record Ways(MethodFlow Method, Instruction Branch)
{
    /// <summary>The states that it is reached in and that are meant; null for all.</summary>
    public IReadOnlyList<FlowNode>? Only { get; init; }

    /// <summary>What is known of one way.</summary>
    /// <param name="jumps">The jump, or falling through.</param>
    /// <param name="reading">What is known of the file.</param>
    public Sighting Of(bool jumps, Reading reading)
    {
        var (own, other) = (Count(jumps, reading), Count(!jumps, reading));
        return new(Verdict.StateOf(own, own + other), Covered(jumps, reading));
    }

    /// <summary>Whether coverlet calls one way covered.</summary>
    public bool? Covered(bool jumps, Reading reading) => reading.Hits.Of(Method, Branch.Offset, jumps ? 1 : 0);

    /// <summary>Whether its statement never came by without it.</summary>
    public bool AreAlwaysAsked(Reading reading)
        => Method.PointBefore(Branch.Offset) is { } point && (Count(true, reading) + Count(false, reading)).Least >= reading.Observation.At(Method, point.Offset).Most;

    private Interval Count(bool jumps, Reading reading) => Only is null
        ? reading.Observation.Of(Method, Branch.Offset, jumps ? 1 : 0)
        : Only.SelectMany(node => node.Out).Where(edge => edge.Path > 0 == jumps).Aggregate(new Interval(0, 0), (sum, edge) => sum + reading.Observation.Of(Method, edge));
}
