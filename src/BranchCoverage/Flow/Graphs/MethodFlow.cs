using Mono.Cecil;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>A method, its graph, and where its counts stand among those of the module.</summary>
/// <param name="Index">Its number in the module.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="FirstCount">The first of its counts: those of its nodes, of its edges, and then of what each is a copy of.</param>
internal sealed record MethodFlow(int Index, FlowGraph Graph, int FirstCount)
{
    private readonly Dictionary<int, int> _places = Numbered(Graph.Nodes.Select(node => node.Start).Distinct(), FirstCount + Graph.Nodes.Count + Graph.Edges.Count);
    private readonly Dictionary<(int, int), int> _ways = Numbered(Graph.Edges.Select(WayOf).Distinct(),
        FirstCount + Graph.Nodes.Count + Graph.Edges.Count + Graph.Nodes.Select(node => node.Start).Distinct().Count());

    /// <summary>The method.</summary>
    public MethodDefinition Method => Graph.Method;

    /// <summary>There is one for each method.</summary>
    public bool Equals(MethodFlow? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>How many counts it has.</summary>
    public int Counts => Graph.Nodes.Count + Graph.Edges.Count + _places.Count + _ways.Count;

    /// <summary>Its visible sequence points, in the order of the code.</summary>
    public IReadOnlyList<SequencePoint> Points { get; } = [.. Graph.Method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).OrderBy(point => point.Offset)];

    /// <summary>Its branching instructions.</summary>
    public IReadOnlyList<Instruction> Branches { get; } = [.. Graph.Method.Body.Instructions.Where(instruction => instruction.OpCode.FlowControl == FlowControl.Cond_Branch)];

    /// <summary>The count of a node.</summary>
    public int CountOf(FlowNode node) => FirstCount + node.Index;

    /// <summary>The count of an edge.</summary>
    public int CountOf(FlowEdge edge) => FirstCount + Graph.Nodes.Count + edge.Index;

    /// <summary>The count of an instruction where pieces begin, over all states that it is reached in; null where nothing leads there.</summary>
    public int? CountAt(int offset) => _places.TryGetValue(offset, out var count) ? count : null;

    /// <summary>The count of a way out of an instruction, over all states; null where it leads nowhere.</summary>
    public int? CountOf(int instruction, int path) => _ways.TryGetValue((instruction, path), out var count) ? count : null;

    /// <summary>The last visible sequence point at or before an instruction: coverlet gives a branch its line.</summary>
    public SequencePoint? PointBefore(int offset) => Points.LastOrDefault(point => point.Offset <= offset) ?? Points.FirstOrDefault();

    /// <summary>What goes in must come out, as far as nothing throws: of each piece of code, and of all its copies together.</summary>
    public IEnumerable<Balance> Conservation()
    {
        foreach (var node in Graph.Nodes)
        {
            yield return Into(CountOf(node), node.In.Select(CountOf), node.IsEntrance);
            if (node.Out.Count > 0)
                yield return OutOf(CountOf(node), node.Out.Select(CountOf), node.MayThrow);
        }
        foreach (var copies in Graph.Nodes.GroupBy(node => node.Start))
        {
            var place = _places[copies.Key];
            yield return new([place], [.. copies.Select(CountOf)], 0, 0, [Index]);
            yield return Into(place, copies.SelectMany(node => node.In).Select(Way).Distinct(), copies.Any(node => node.IsEntrance));
            if (copies.Any(node => node.Out.Count > 0))
                yield return OutOf(place, copies.SelectMany(node => node.Out).Select(Way).Distinct(), copies.Any(node => node.MayThrow));
        }
        foreach (var copies in Graph.Edges.GroupBy(Way))
            yield return new([copies.Key], [.. copies.Select(CountOf)], 0, 0, [Index]);
    }

    private int Way(FlowEdge edge) => _ways[WayOf(edge)];

    private static (int, int) WayOf(FlowEdge edge) => (edge.From.Last.Offset, edge.Path);

    private Balance Into(int count, IEnumerable<int> edges, bool isEntrance) => new([count], [.. edges], 0, isEntrance ? Interval.Unbounded : 0, [Index]);

    private Balance OutOf(int count, IEnumerable<int> edges, bool mayThrow) => new([count], [.. edges], 0, mayThrow ? Interval.Unbounded : 0, [Index]);

    private static Dictionary<T, int> Numbered<T>(IEnumerable<T> items, int first) where T : notnull
        => items.Select((item, at) => (item, at)).ToDictionary(pair => pair.item, pair => first + pair.at);
}
