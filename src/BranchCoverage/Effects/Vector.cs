namespace Shakeout.BranchCoverage.Effects;

/// <summary>One way through a compound condition: what each of its conditions said, and what came of it.</summary>
/// <param name="Values">A letter for each condition: <c>T</c>, <c>F</c>, or <c>-</c> where it was not asked.</param>
/// <param name="Result">The value of the whole.</param>
internal sealed record Vector(string Values, bool Result)
{
    /// <summary>What a condition said; null where it was not asked.</summary>
    public bool? this[int condition] => Values[condition] switch
    {
        'T' => true,
        'F' => false,
        _ => null,
    };

    /// <summary>As <c>TF-T → true</c>.</summary>
    public override string ToString() => $"{Values} → {(Result ? "true" : "false")}";
}
