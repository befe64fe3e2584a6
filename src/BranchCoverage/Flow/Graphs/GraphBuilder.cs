using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>
/// Builds the graph of a method. Code where ways meet occurs once for each state of the evaluation stack, so that after
/// <c>a &amp;&amp; b</c> it is still known which operand decided:
/// <code>
///   a? ── false ──────────> push 0 ─> store, test ─────────> else        (nothing is decided here any more)
///    └── true ──> push b ───────────> store, test b? ──────> then / else
/// </code>
/// 1. Cut the code where it branches, where branches lead, and where statements begin.
/// 2. From each entrance on, run the pieces on terms; a new pair of piece and state is a new node.
/// 3. Where that makes too many nodes, forget the states: then less can be told, but nothing wrong.
/// </summary>
internal sealed class GraphBuilder
{
    private const int MostCopies = 12;

    private readonly MethodDefinition _method;
    private readonly HashSet<int> _cuts;
    private readonly bool _forgetStates;
    private readonly Dictionary<(int, string), FlowNode> _known = [];
    private readonly List<FlowNode> _nodes = [];
    private readonly List<FlowEdge> _edges = [];
    private readonly Queue<(FlowNode Node, IReadOnlyList<Term> Stack, IReadOnlyDictionary<int, Term> Locals)> _open = [];
    private readonly HashSet<int> _statements;

    private GraphBuilder(MethodDefinition method, bool forgetStates)
    {
        _method = method;
        _forgetStates = forgetStates;
        _statements = [.. method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).Select(point => point.Offset)];
        _cuts = [.. Cuts.Of(method.Body), .. _statements];
    }

    /// <summary>The graph of a method that has code.</summary>
    public static FlowGraph Build(MethodDefinition method)
        => new GraphBuilder(method, forgetStates: false).Graph() ?? new GraphBuilder(method, forgetStates: true).Graph()!;

    private FlowGraph? Graph()
    {
        Enter(_method.Body.Instructions[0], []);
        foreach (var handler in _method.Body.ExceptionHandlers)
        {
            var caught = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? 1 : 0;
            Term[] stack = caught == 0 ? [] : [new NamedTerm(handler.HandlerStart.Offset, null)];
            Enter(handler.FilterStart ?? handler.HandlerStart, stack);
        }
        while (_open.TryDequeue(out var next))
        {
            if (!_forgetStates && _nodes.Count > MostCopies * _cuts.Count)
                return null;
            Run(next.Node, new(_method, next.Stack, next.Locals));
        }
        return new(_method, _nodes, _edges);
    }

    private void Enter(Instruction at, Term[] stack) => Node(at, stack, new Dictionary<int, Term>()).IsEntrance = true;

    private void Run(FlowNode node, Evaluation evaluation)
    {
        var instruction = InstructionAt(node.Start);
        while (true)
        {
            node.Last = instruction;
            node.MayThrow |= Throwing.Can(instruction, evaluation.Stack, _method);
            if (instruction.OpCode.FlowControl is FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw || instruction.OpCode.Code is Code.Leave or Code.Leave_S)
                break;
            evaluation.Run(instruction);
            if (instruction.OpCode.FlowControl == FlowControl.Branch || instruction.Next is null || _cuts.Contains(instruction.Next.Offset))
                break;
            instruction = instruction.Next;
        }
        Leave(node, evaluation);
    }

    private void Leave(FlowNode node, Evaluation evaluation)
    {
        switch (node.Last.OpCode.FlowControl)
        {
            case FlowControl.Return when node.Last.OpCode.Code == Code.Endfilter:
                LeaveFilter(node, evaluation);
                break;
            case FlowControl.Return or FlowControl.Throw:
                break;
            case FlowControl.Branch when node.Last.OpCode.Code is Code.Leave or Code.Leave_S:
                Connect(node, (Instruction)node.Last.Operand, 1, new(_method, [], new Dictionary<int, Term>()));
                break;
            case FlowControl.Branch:
                Connect(node, (Instruction)node.Last.Operand, 1, evaluation);
                break;
            case FlowControl.Cond_Branch:
                LeaveBranch(node, evaluation);
                break;
            default:
                if (node.Last.Next is { } next)
                    Connect(node, next, 0, evaluation);
                break;
        }
    }

    private void LeaveFilter(FlowNode node, Evaluation evaluation)
    {
        node.Condition = Conditions.Holds(evaluation.Pop());
        var handler = _method.Body.ExceptionHandlers.Single(handler => handler.FilterStart is not null
            && handler.FilterStart.Offset <= node.Start && node.Start < handler.HandlerStart.Offset);
        var known = Conditions.Known(node.Condition);
        if (known != 1)
            Connect(node, null, 0);
        if (known != 0)
            Connect(node, Node(handler.HandlerStart, [new NamedTerm(handler.HandlerStart.Offset, null)], new Dictionary<int, Term>()), 1);
    }

    private void LeaveBranch(FlowNode node, Evaluation evaluation)
    {
        if (node.Last.Operand is Instruction[] targets)
        {
            evaluation.Pop();
            Connect(node, node.Last.Next, 0, evaluation);
            for (var path = 1; path <= targets.Length; path++)
                Connect(node, targets[path - 1], path, evaluation);
            return;
        }
        node.Condition = Jumps.Condition(node.Last, evaluation);
        var known = Conditions.Known(node.Condition);
        if (known != 1)
            Connect(node, node.Last.Next, 0, evaluation);
        if (known != 0)
            Connect(node, (Instruction)node.Last.Operand, 1, evaluation);
    }

    private void Connect(FlowNode from, Instruction target, int path, Evaluation evaluation)
        => Connect(from, Node(target, evaluation.Stack, _statements.Contains(target.Offset) ? new Dictionary<int, Term>() : evaluation.Settled), path);

    private void Connect(FlowNode from, FlowNode? to, int path)
    {
        var edge = new FlowEdge(_edges.Count, from, to, path);
        _edges.Add(edge);
        from.Out.Add(edge);
        to?.In.Add(edge);
    }

    private FlowNode Node(Instruction at, IReadOnlyList<Term> stack, IReadOnlyDictionary<int, Term> locals)
    {
        if (stack.Count > _method.Body.MaxStackSize)
            throw new InvalidOperationException("it puts more onto the stack than it says");
        if (_forgetStates)
        {
            stack = [.. stack.Select(_ => new NamedTerm(at.Offset, null))];
            locals = new Dictionary<int, Term>();
        }
        var state = string.Join(' ', stack.Select(term => term.Offset)) + "|" + string.Join(' ', locals.OrderBy(local => local.Key).Select(local => $"{local.Key}={local.Value.Known}"));
        if (_known.TryGetValue((at.Offset, state), out var node))
            return node;
        node = new(_nodes.Count, at.Offset);
        _nodes.Add(node);
        _known.Add((at.Offset, state), node);
        _open.Enqueue((node, [.. stack], locals));
        return node;
    }

    private Instruction InstructionAt(int offset)
    {
        _byOffset ??= _method.Body.Instructions.ToDictionary(instruction => instruction.Offset);
        return _byOffset[offset];
    }

    private Dictionary<int, Instruction>? _byOffset;
}
