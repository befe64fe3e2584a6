namespace Shakeout.BranchCoverage.Effects;

/// <summary>Two or more conditions that are joined and come out as one value. Avionics calls the whole a decision.</summary>
/// <param name="Place">Its text, its member and where it lies.</param>
/// <param name="Conditions">The text of each condition, in the order in which they are asked.</param>
/// <param name="Tree">How they are joined.</param>
internal sealed record CompoundCondition(Decision Place, IReadOnlyList<string> Conditions, Term Tree)
{
    /// <summary>The ways through it.</summary>
    public Ways Ways => new(Tree, Conditions.Count);
}
