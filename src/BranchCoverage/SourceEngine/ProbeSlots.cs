using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// Which byte of an assembly's readings stands for what. A site has a slot for each of its outcomes, in their order; a switch, a
/// <c>try</c>, a <c>foreach</c> and a member have one that says that they were reached.
/// </summary>
internal sealed class ProbeSlots
{
    private readonly Dictionary<SyntaxNode, int> _first = [];
    private readonly List<SyntaxNode> _nodes = [];
    private readonly HashSet<SyntaxNode> _left = [];
    private readonly HashSet<SyntaxNode> _undecided = [];

    /// <summary>How many there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>Which byte of the vectors stands for what.</summary>
    public VectorSlots Vectors { get; } = new();

    /// <summary>Gives slots to all that a file decides.</summary>
    public void Add(SourceFile file)
    {
        foreach (var site in file.Sites)
        {
            Take(site.Node, site.Decision.Outcomes.Count);
            if (Reached(site) is { } reached && !_first.ContainsKey(reached))
                Take(reached, 1);
        }
        foreach (var member in file.Members)
            Take(member.Node, 1);
    }

    /// <summary>The first slot of a node, or null where it has none or is left alone.</summary>
    public int? Of(SyntaxNode node) => _left.Contains(node) ? null : _first.TryGetValue(node, out var slot) ? slot : null;

    /// <summary>All slots that say that a decision was reached.</summary>
    public IEnumerable<int> AllOf(DecisionSite site)
    {
        if (Of(site.Node) is { } first)
        {
            for (var at = 0; at < site.Decision.Outcomes.Count; at++)
                yield return first + at;
        }
        if (Reached(site) is { } place && Of(place) is { } reached)
            yield return reached;
    }

    /// <summary>Leaves a node alone: it cannot be watched.</summary>
    public void Leave(SyntaxNode node) => _left.Add(node);

    /// <summary>Leaves alone what has the given slot.</summary>
    public void Leave(int slot) => Leave(_nodes[slot]);

    /// <summary>Notes that a node decides nothing: a constant, a piece of an expression tree.</summary>
    public void Dismiss(SyntaxNode node)
    {
        _left.Add(node);
        _undecided.Add(node);
    }

    /// <summary>Whether a node decides anything.</summary>
    public bool Decides(SyntaxNode node) => !_undecided.Contains(node);

    /// <summary>Whether a node is left alone.</summary>
    public bool IsLeft(SyntaxNode node) => _left.Contains(node);

    /// <summary>The syntax whose own slot says that the decision was reached, for outcomes that come alone.</summary>
    public static SyntaxNode? Reached(DecisionSite site) => site.Whole is not null ? null : site.Decision.Kind switch
    {
        DecisionKind.Arm => site.Node.FirstAncestorOrSelf<SyntaxNode>(IsSwitch),
        DecisionKind.Catch => site.Node.Parent,
        DecisionKind.Loop => ((CommonForEachStatementSyntax)site.Node).Expression,
        _ => null,
    };

    private static bool IsSwitch(SyntaxNode node)
        => node is SwitchStatementSyntax or SwitchExpressionSyntax;

    private void Take(SyntaxNode node, int slots)
    {
        _first.Add(node, Count);
        _nodes.AddRange(Enumerable.Repeat(node, slots));
    }
}
