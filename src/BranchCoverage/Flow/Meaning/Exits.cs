using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Where the tests of one condition lead that are asked one after the other: on to the next, or out to one of two places.</summary>
internal sealed class Exits
{
    private readonly IReadOnlyList<Leaf> _run;
    private readonly HashSet<FlowNode> _asked;
    private readonly List<FlowNode>[] _last;

    /// <summary>Looks at the tests of a condition.</summary>
    public Exits(IReadOnlyList<Leaf> run)
    {
        _run = run;
        _asked = [.. run.SelectMany(leaf => leaf.Nodes)];
        _last = [Behind(run[^1], 0), Behind(run[^1], 1)];
    }

    /// <summary>Which way the last test is left to come where all others are left to: 1 for the jump; null where that is not clear.</summary>
    public int? Common
    {
        get
        {
            var sides = _run.SkipLast(1).Select(leaf => Left(leaf) is { } way ? Side(Behind(leaf, way)) : null).Distinct().ToList();
            return sides is [{ } only] ? only : null;
        }
    }

    /// <summary>Which way a test is left for good, not on to the next; null where both or neither do.</summary>
    public int? Left(Leaf leaf) => (LeadsOn(leaf, 0), LeadsOn(leaf, 1)) switch
    {
        (true, false) => 1,
        (false, true) => 0,
        _ => null,
    };

    private bool LeadsOn(Leaf leaf, int path) => leaf.Nodes.SelectMany(node => node.Out).Where(edge => edge.Path == path)
        .All(edge => Straight(edge.To, _ => true).Any(node => _asked.Contains(node) && !leaf.Nodes.Contains(node)));

    private int? Side(List<FlowNode> chain)
    {
        foreach (var node in chain)
        {
            switch (_last[0].Contains(node), _last[1].Contains(node))
            {
                case (true, false):
                    return 0;
                case (false, true):
                    return 1;
                case (true, true):
                    return null;
            }
        }
        return null;
    }

    private static List<FlowNode> Behind(Leaf leaf, int path)
        => [.. leaf.Nodes.SelectMany(node => node.Out).Where(edge => edge.Path == path).SelectMany(edge => Straight(edge.To, DoesNothing)).Distinct()];

    // The pieces from here on to where something is decided.
    private static IEnumerable<FlowNode> Straight(FlowNode? from, Func<FlowNode, bool> goesOn)
    {
        var seen = new HashSet<FlowNode>();
        for (var node = from; node is not null && seen.Add(node); node = node is { Out.Count: 1 } && goesOn(node) ? node.Out[0].To : null)
            yield return node;
    }

    private static bool DoesNothing(FlowNode node)
    {
        for (var instruction = node.Last; ; instruction = instruction.Previous)
        {
            if (instruction.OpCode.FlowControl is not (FlowControl.Next or FlowControl.Branch or FlowControl.Cond_Branch) || instruction.OpCode.Code is Code.Leave or Code.Leave_S || !IsMove(instruction))
                return false;
            if (instruction.Offset <= node.Start)
                return true;
        }
    }

    private static bool IsMove(Instruction instruction) => instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch || instruction.OpCode.Code is Code.Nop or Code.Dup or Code.Pop or Code.Ldc_I4_0 or Code.Ldc_I4_1
        or (>= Code.Ldloc_0 and <= Code.Stloc_3) or Code.Ldloc_S or Code.Stloc_S or Code.Ldloc or Code.Stloc;
}
