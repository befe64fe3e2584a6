using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Instructions that load a constant.</summary>
internal static class Constants
{
    /// <summary>The constant that an instruction loads; null for all others.</summary>
    public static Term? Of(Instruction instruction)
    {
        var code = instruction.OpCode.Code;
        return code switch
        {
            Code.Ldnull => new ConstantTerm(instruction.Offset, 0),
            >= Code.Ldc_I4_M1 and <= Code.Ldc_I4_8 => new ConstantTerm(instruction.Offset, code - Code.Ldc_I4_0),
            Code.Ldc_I4_S => new ConstantTerm(instruction.Offset, (sbyte)instruction.Operand),
            Code.Ldc_I4 => new ConstantTerm(instruction.Offset, (int)instruction.Operand),
            Code.Ldc_I8 => new ConstantTerm(instruction.Offset, (long)instruction.Operand),
            Code.Ldstr => new TextTerm(instruction.Offset, (string)instruction.Operand),
            Code.Ldc_R4 or Code.Ldc_R8 => new NamedTerm(instruction.Offset, null),
            _ => null,
        };
    }
}
