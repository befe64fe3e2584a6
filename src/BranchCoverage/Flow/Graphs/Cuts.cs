using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Where the code of a method falls into pieces.</summary>
internal static class Cuts
{
    /// <summary>The offsets after branches, where they lead, and where handlers begin.</summary>
    public static IEnumerable<int> Of(MethodBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Next is { } next && instruction.OpCode.FlowControl is FlowControl.Cond_Branch or FlowControl.Branch)
                yield return next.Offset;
            if (instruction.Operand is Instruction target)
                yield return target.Offset;
            foreach (var one in instruction.Operand as Instruction[] ?? [])
                yield return one.Offset;
        }
        foreach (var handler in body.ExceptionHandlers)
        {
            yield return handler.TryStart.Offset;
            yield return handler.HandlerStart.Offset;
            if (handler.FilterStart is { } filter)
                yield return filter.Offset;
        }
    }
}
