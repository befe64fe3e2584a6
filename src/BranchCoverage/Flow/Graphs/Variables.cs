using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>What an instruction does with an argument or a local.</summary>
internal enum Access
{
    Argument,
    Load,
    Address,
    Store,
}

/// <summary>An instruction on an argument or a local.</summary>
/// <param name="Access">What it does.</param>
/// <param name="Index">Which one; below 0 for the object itself.</param>
/// <param name="Name">Its name in the source; null where it has none.</param>
/// <param name="Flag">Whether it is true or false.</param>
internal sealed record Variable(Access Access, int Index, string? Name, bool Flag);

/// <summary>Reads instructions on arguments and locals.</summary>
internal static class Variables
{
    /// <summary>The variable that an instruction is about; null for all others.</summary>
    public static Variable? Of(Instruction instruction, MethodDefinition method) => instruction.OpCode.Code switch
    {
        >= Code.Ldarg_0 and <= Code.Ldarg_3 and var code => Argument(method, code - Code.Ldarg_0),
        Code.Ldarg or Code.Ldarg_S or Code.Ldarga or Code.Ldarga_S => Argument((ParameterDefinition)instruction.Operand),
        >= Code.Ldloc_0 and <= Code.Ldloc_3 and var code => Local(method, Access.Load, code - Code.Ldloc_0),
        Code.Ldloc or Code.Ldloc_S => Local(method, Access.Load, ((VariableDefinition)instruction.Operand).Index),
        Code.Ldloca or Code.Ldloca_S => Local(method, Access.Address, ((VariableDefinition)instruction.Operand).Index),
        >= Code.Stloc_0 and <= Code.Stloc_3 and var code => Local(method, Access.Store, code - Code.Stloc_0),
        Code.Stloc or Code.Stloc_S => Local(method, Access.Store, ((VariableDefinition)instruction.Operand).Index),
        _ => null,
    };

    private static Variable Argument(MethodDefinition method, int position)
        => method.HasThis && position == 0 ? new(Access.Argument, -1, null, false) : Argument(method.Parameters[position - (method.HasThis ? 1 : 0)]);

    // Cecil counts the object itself as a parameter of index -1.
    private static Variable Argument(ParameterDefinition parameter) => new(Access.Argument, parameter.Index, parameter.Name, parameter.ParameterType.MetadataType == MetadataType.Boolean);

    private static Variable Local(MethodDefinition method, Access access, int index)
    {
        var variable = method.Body.Variables[index];
        return new(access, index, method.DebugInformation.TryGetName(variable, out var name) ? name : null, variable.VariableType.MetadataType == MetadataType.Boolean);
    }
}
