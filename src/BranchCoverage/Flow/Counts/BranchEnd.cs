using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>One way out of a branching instruction, as coverlet sees it.</summary>
/// <param name="Branch">The instruction.</param>
/// <param name="Path">0 for falling through, else which target, from 1.</param>
/// <param name="Target">Where it leads first.</param>
/// <param name="End">Where it leads in the end: jumps without a condition are followed.</param>
internal sealed record BranchEnd(Instruction Branch, int Path, Instruction Target, Instruction End)
{
    /// <summary>All ways out of an instruction.</summary>
    public static IEnumerable<BranchEnd> Of(Instruction branch)
    {
        Instruction[] targets = branch.Operand as Instruction[] ?? [(Instruction)branch.Operand];
        if (branch.Next is null)
            yield break;
        yield return new(branch, 0, branch.Next, Follow(branch.Next));
        for (var path = 1; path <= targets.Length; path++)
            yield return new(branch, path, targets[path - 1], Follow(targets[path - 1]));
    }

    private static Instruction Follow(Instruction from)
    {
        var at = from;
        for (var steps = 0; at.OpCode.Code is Code.Br or Code.Br_S && steps < 1000; steps++)
            at = (Instruction)at.Operand;
        return at;
    }
}
