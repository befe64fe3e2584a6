using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Tells instructions that can throw from those that cannot.</summary>
internal static class Throwing
{
    /// <summary>Whether an instruction may not be left the ordinary way.</summary>
    public static bool Can(Instruction instruction, IReadOnlyList<Term> stack, MethodDefinition method) => instruction.OpCode.Code switch
    {
        <= Code.Dup and not Code.Break => false, // No operation, arguments, locals, constants.
        Code.Pop or Code.Ldnull or Code.Ldstr or Code.Sizeof or Code.Initobj or Code.Endfilter or Code.Switch => false,
        >= Code.Br_S and <= Code.Blt_Un => false,
        >= Code.Add and <= Code.Mul => false,
        >= Code.And and <= Code.Conv_U8 => false,
        (>= Code.Ceq and <= Code.Ldloca and not Code.Ldvirtftn) or Code.Stloc => false,
        Code.Isinst or Code.Box or Code.Constrained or Code.Readonly or Code.Volatile or Code.Conv_R_Un or Code.Conv_U1 or Code.Conv_U2 or Code.Conv_I or Code.Conv_U => false,
        Code.Ldfld or Code.Ldflda => !IsOwn(stack, 1),
        Code.Stfld => !IsOwn(stack, 2),
        Code.Ldsfld or Code.Ldsflda or Code.Stsfld => !IsReady((FieldReference)instruction.Operand),
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => stack.Count == 0 || stack[^1].Known is null or 0 or -1,
        Code.Call or Code.Callvirt or Code.Newobj => !Harmless.Is(instruction, stack),
        // A leave runs the finally blocks that it crosses.
        Code.Leave or Code.Leave_S => method.Body.ExceptionHandlers.Any(handler => handler.HandlerType is ExceptionHandlerType.Finally or ExceptionHandlerType.Fault),
        Code.Ret => false,
        _ => true,
    };

    // What holds the variables of a lambda, and what a state machine was made for, is always there.
    private static bool IsOwn(IReadOnlyList<Term> stack, int depth) => stack.Count >= depth && stack[^depth] is ThisTerm or MadeTerm { Name: "<>4__this" }
        || stack.Count >= depth && stack[^depth] is NamedTerm { Name: { } name } && name.StartsWith("CS$<>8__locals", StringComparison.Ordinal);

    // No static constructor can run, and fail, where there is none; that of the lambdas' own class makes an empty object.
    private static bool IsReady(FieldReference field)
        => field.Name.StartsWith("<>9", StringComparison.Ordinal) || field is FieldDefinition { DeclaringType: var type } && !type.Methods.Any(method => method.Name == ".cctor")
            || field.DeclaringType.FullName is "System.String" or "System.Decimal";
}
