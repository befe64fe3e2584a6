using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Runs instructions on terms instead of values, within one statement.</summary>
internal sealed class Evaluation(MethodDefinition method, IEnumerable<Term> stack, IReadOnlyDictionary<int, Term> locals)
{
    private readonly List<Term> _stack = [.. stack];
    private readonly Dictionary<int, Term> _locals = new(locals);

    public IReadOnlyList<Term> Stack => _stack;

    /// <summary>The locals that this statement has set to a number: what the branches after it look at.</summary>
    public IReadOnlyDictionary<int, Term> Settled => _locals.Where(local => local.Value.Known is not null && !IsState(local.Key)).ToDictionary(local => local.Key, local => local.Value);

    // The first local of a state machine is its state: it is set at every await, and only ever asked at the beginning.
    private bool IsState(int local) => local == 0 && method.Name == "MoveNext";

    /// <summary>Takes the value on top.</summary>
    public Term Pop(int offset = 0)
    {
        if (_stack.Count == 0)
            return new NamedTerm(offset, null);
        var top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    /// <summary>Runs one instruction that does not branch.</summary>
    public void Run(Instruction instruction)
    {
        var offset = instruction.Offset;
        switch (instruction.OpCode.Code)
        {
            case Code.Nop or Code.Br or Code.Br_S:
                break;
            case Code.Dup:
                _stack.Add(_stack.Count > 0 ? _stack[^1] : new NamedTerm(offset, null));
                break;
            case Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un:
                Compare(instruction);
                break;
            case Code.And or Code.Or:
                var (right, left) = (Pop(offset), Pop(offset));
                _stack.Add(Joined(offset, instruction.OpCode.Code == Code.And, left, right));
                break;
            case >= Code.Conv_I1 and <= Code.Conv_U8 or Code.Conv_U1 or Code.Conv_U2 or Code.Conv_I or Code.Conv_U or Code.Box or Code.Castclass:
                break;
            default:
                if (Constants.Of(instruction) is { } constant)
                    _stack.Add(constant);
                else if (!Variable(instruction))
                    Make(instruction);
                break;
        }
    }

    // What is known of one side may settle the whole, or leave it to the other.
    private static Term Joined(int offset, bool both, Term left, Term right) => (left.Known, right.Known) switch
    {
        (0, _) or (_, 0) when both => new ConstantTerm(offset, 0),
        (1, _) when both && right.IsCondition => right,
        (_, 1) when both && left.IsCondition => left,
        (0, _) when !both => right,
        (_, 0) when !both => left,
        (1, _) when right.IsCondition => new ConstantTerm(offset, 1),
        (_, 1) when left.IsCondition => new ConstantTerm(offset, 1),
        _ when left.IsCondition && right.IsCondition => new JoinedTerm(offset, both, Conditions.Holds(left), Conditions.Holds(right)),
        _ => new MadeTerm(offset, null, [left, right]),
    };

    private void Compare(Instruction instruction)
    {
        var (right, left) = (Pop(instruction.Offset), Pop(instruction.Offset));
        var relation = instruction.OpCode.Code switch
        {
            Code.Ceq => Relation.Equal,
            Code.Clt or Code.Clt_Un => Relation.Less,
            Code.Cgt_Un when right.Known == 0 => Relation.Unequal,
            _ => Relation.Greater,
        };
        _stack.Add(Conditions.Compare(instruction.Offset, relation, left, right));
    }

    private bool Variable(Instruction instruction)
    {
        var offset = instruction.Offset;
        switch (Variables.Of(instruction, method))
        {
            case { Access: Access.Argument } argument:
                _stack.Add(argument.Index < 0 ? new ThisTerm(offset) : new NamedTerm(offset, argument.Name, argument.Flag));
                return true;
            case { Access: Access.Load } local:
                _stack.Add(_locals.GetValueOrDefault(local.Index) is { } value && (local.Name is null || value.Known is not null) ? value : new NamedTerm(offset, local.Name, local.Flag));
                return true;
            case { Access: Access.Address } local:
                var named = _locals.GetValueOrDefault(local.Index);
                _locals.Remove(local.Index);
                _stack.Add(named is null || named.Known is not null ? new NamedTerm(offset, local.Name, local.Flag) : named);
                return true;
            case { Access: Access.Store } local:
                _locals[local.Index] = Pop(offset);
                return true;
            default:
                return false;
        }
    }

    private void Make(Instruction instruction)
    {
        var (pops, pushes) = StackEffect.Of(instruction, method);
        var from = new Term[Math.Min(pops, _stack.Count)];
        for (var last = from.Length - 1; last >= 0; last--)
            from[last] = Pop();
        for (var pushed = 0; pushed < pushes; pushed++)
            _stack.Add(new MadeTerm(instruction.Offset, instruction.OpCode.Code == Code.Isinst ? MadeTerm.OfType : NameOf(instruction.Operand), from, IsFlag(instruction.Operand)));
    }

    // Among the values that a state machine keeps are exceptions and ways to go on, which nobody wrote.
    private static string? NameOf(object? made) => made switch
    {
        TypeReference => null,
        FieldReference { FieldType.MetadataType: MetadataType.Object } kept when kept.Name.StartsWith("<>s__", StringComparison.Ordinal) => "<>" + kept.Name,
        _ => (made as MemberReference)?.Name,
    };

    private static bool IsFlag(object? made) => made switch
    {
        FieldReference field => field.FieldType.MetadataType == MetadataType.Boolean,
        MethodReference called => called.ReturnType.MetadataType == MetadataType.Boolean,
        _ => false,
    };
}
