using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Which ways a method's instructions lead. Each piece of code occurs once for each state that its conditions can arrive in.</summary>
/// <param name="Method">The method.</param>
/// <param name="Nodes">The pieces.</param>
/// <param name="Edges">The ways between them, and out.</param>
internal sealed record FlowGraph(MethodDefinition Method, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowEdge> Edges)
{
    private readonly ILookup<int, FlowNode> _byStart = Nodes.ToLookup(node => node.Start);

    /// <summary>All occurrences of the piece that begins at an instruction; none where nothing leads there.</summary>
    public IEnumerable<FlowNode> At(int offset) => _byStart[offset];
}

/// <summary>A piece of code that runs from its first instruction to its last, unless something throws.</summary>
/// <param name="Index">Its number in the graph.</param>
/// <param name="Start">Where it begins.</param>
internal sealed record FlowNode(int Index, int Start)
{
    /// <summary>The last instruction.</summary>
    public Instruction Last { get; set; } = null!;

    /// <summary>Whether something in it can throw, so that fewer may leave it than came in.</summary>
    public bool MayThrow { get; set; }

    /// <summary>Whether it can be entered other than by an edge: as the method's beginning or as a handler.</summary>
    public bool IsEntrance { get; set; }

    /// <summary>What takes the jump at its end; null where it ends otherwise.</summary>
    public Term? Condition { get; set; }

    /// <summary>The ways out.</summary>
    public List<FlowEdge> Out { get; } = [];

    /// <summary>The ways in.</summary>
    public List<FlowEdge> In { get; } = [];
}

/// <summary>A way from one piece of code to another.</summary>
/// <param name="Index">Its number in the graph.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it leads; null for out of the method.</param>
/// <param name="Path">0 for falling through, else which target of the instruction, from 1.</param>
internal sealed record FlowEdge(int Index, FlowNode From, FlowNode? To, int Path)
{
    public bool Equals(FlowEdge? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Index;
}
