using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>How many values an instruction takes from the evaluation stack and puts there.</summary>
internal static class StackEffect
{
    /// <summary>Both numbers.</summary>
    public static (int Pops, int Pushes) Of(Instruction instruction, MethodDefinition method)
    {
        if (instruction.Operand is IMethodSignature called && instruction.OpCode.FlowControl == FlowControl.Call)
            return OfCall(instruction.OpCode.Code, called);
        return (Pops(instruction.OpCode.StackBehaviourPop, method), Pushes(instruction.OpCode.StackBehaviourPush));
    }

    private static (int, int) OfCall(Code code, IMethodSignature called)
    {
        var pops = called.Parameters.Count + (code == Code.Calli ? 1 : 0) + (called.HasThis && !called.ExplicitThis && code != Code.Newobj ? 1 : 0);
        return (pops, code == Code.Newobj || !IsVoid(called.ReturnType) ? 1 : 0);
    }

    // What `init` sets returns a void with a mark on it.
    private static bool IsVoid(TypeReference type) => type is IModifierType marked ? IsVoid(marked.ElementType) : type.MetadataType == MetadataType.Void;

    private static int Pops(StackBehaviour behaviour, MethodDefinition method) => behaviour switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.Varpop => IsVoid(method.ReturnType) ? 0 : 1,
        StackBehaviour.PopAll => int.MaxValue,
        _ => 2,
    };

    private static int Pushes(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };
}
