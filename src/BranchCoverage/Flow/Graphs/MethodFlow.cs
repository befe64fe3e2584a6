using Mono.Cecil;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>A method, its graph, and where its counts stand among those of the module.</summary>
/// <param name="Index">Its number in the module.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="FirstCount">The first of its counts: those of its nodes, then those of its edges.</param>
internal sealed record MethodFlow(int Index, FlowGraph Graph, int FirstCount)
{
    /// <summary>The method.</summary>
    public MethodDefinition Method => Graph.Method;

    /// <summary>How many counts it has.</summary>
    public int Counts => Graph.Nodes.Count + Graph.Edges.Count;

    /// <summary>Its visible sequence points, in the order of the code.</summary>
    public IReadOnlyList<SequencePoint> Points { get; } = [.. Graph.Method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).OrderBy(point => point.Offset)];

    /// <summary>Its branching instructions.</summary>
    public IReadOnlyList<Instruction> Branches { get; } = [.. Graph.Method.Body.Instructions.Where(instruction => instruction.OpCode.FlowControl == FlowControl.Cond_Branch)];

    /// <summary>The count of a node.</summary>
    public int CountOf(FlowNode node) => FirstCount + node.Index;

    /// <summary>The count of an edge.</summary>
    public int CountOf(FlowEdge edge) => FirstCount + Graph.Nodes.Count + edge.Index;

    /// <summary>The counts that together say how often an instruction was reached.</summary>
    public int[] CountsAt(int offset) => [.. Graph.At(offset).Select(CountOf)];

    /// <summary>The last visible sequence point at or before an instruction: coverlet gives a branch its line.</summary>
    public SequencePoint? PointBefore(int offset) => Points.LastOrDefault(point => point.Offset <= offset) ?? Points.FirstOrDefault();

    /// <summary>What goes in must come out, as far as nothing throws.</summary>
    public IEnumerable<Balance> Conservation()
    {
        foreach (var node in Graph.Nodes)
        {
            yield return new([CountOf(node)], [.. node.In.Select(CountOf)], 0, node.IsEntrance ? Interval.Unbounded : 0, [Index]);
            if (node.Out.Count > 0)
                yield return new([CountOf(node)], [.. node.Out.Select(CountOf)], 0, node.MayThrow ? Interval.Unbounded : 0, [Index]);
        }
    }
}
