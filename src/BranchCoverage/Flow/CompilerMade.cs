using Mono.Cecil;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Meaning;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>Tells branches that nobody wrote.</summary>
internal static class CompilerMade
{
    /// <summary>
    /// Whether the compiler made a branch: it asks for what only the compiler keeps, for the hash of a text that a switch is on, or
    /// stands in a handler without a line, as the end of a <c>using</c> does.
    /// </summary>
    public static bool Is(MethodFlow method, Instruction branch) => AsksForItsOwn(method, branch) || AsksForHash(method.Method.Body, branch) || IsInHandlerWithoutLine(method, branch);

    private static bool AsksForItsOwn(MethodFlow method, Instruction branch)
        => method.Graph.Nodes.Where(node => node.Last == branch).All(node => node.Condition is ComparedTerm compared && (Names.IsCompilerMade(compared.Left) || Names.IsWayOn(compared)));

    private static bool AsksForHash(MethodBody body, Instruction branch)
        => branch.Previous?.Previous is { } load && Variables.Of(load, body.Method) is { Access: Access.Load } asked
            && body.Instructions.Any(call => call.Operand is MethodReference { Name: "ComputeStringHash" or "ComputeSpanHash" or "ComputeReadOnlySpanHash" }
                && call.Next is { } store && Variables.Of(store, body.Method) is { Access: Access.Store } hash && hash.Index == asked.Index);

    private static bool IsInHandlerWithoutLine(MethodFlow method, Instruction branch)
        => method.Method.Body.ExceptionHandlers.Any(handler => handler.HandlerType is ExceptionHandlerType.Finally or ExceptionHandlerType.Fault
            && handler.HandlerStart.Offset <= branch.Offset && branch.Offset < (handler.HandlerEnd?.Offset ?? int.MaxValue)
            && !method.Points.Any(point => handler.HandlerStart.Offset <= point.Offset && point.Offset < (handler.HandlerEnd?.Offset ?? int.MaxValue)));
}
