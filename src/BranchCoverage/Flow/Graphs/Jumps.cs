using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Reads conditional jumps.</summary>
internal static class Jumps
{
    /// <summary>What takes the jump; its operands are taken from the stack.</summary>
    public static Term Condition(Instruction jump, Evaluation evaluation)
    {
        if (jump.OpCode.Code is Code.Brtrue or Code.Brtrue_S)
            return Conditions.Holds(evaluation.Pop(jump.Offset));
        if (jump.OpCode.Code is Code.Brfalse or Code.Brfalse_S)
            return Conditions.Not(evaluation.Pop(jump.Offset));
        var (right, left) = (evaluation.Pop(jump.Offset), evaluation.Pop(jump.Offset));
        return Conditions.Compare(jump.Offset, RelationOf(jump.OpCode.Code, right), left, right);
    }

    private static Relation RelationOf(Code code, Term right) => code switch
    {
        Code.Beq or Code.Beq_S => Relation.Equal,
        Code.Bne_Un or Code.Bne_Un_S => Relation.Unequal,
        Code.Blt or Code.Blt_S or Code.Blt_Un or Code.Blt_Un_S => Relation.Less,
        Code.Bge or Code.Bge_S or Code.Bge_Un or Code.Bge_Un_S => Relation.AtLeast,
        Code.Bgt_Un or Code.Bgt_Un_S when right.Known == 0 => Relation.Unequal,
        Code.Bgt or Code.Bgt_S or Code.Bgt_Un or Code.Bgt_Un_S => Relation.Greater,
        _ => Relation.AtMost,
    };
}
