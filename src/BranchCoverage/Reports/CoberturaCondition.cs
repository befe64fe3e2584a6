namespace Shakeout.BranchCoverage.Reports;

/// <summary>A condition of a line in a Cobertura report.</summary>
/// <param name="Number">Its number; coverlet's is the IL offset of its instruction.</param>
/// <param name="IsJump">Whether it has two ways; a switch has more, and the format does not say how many.</param>
/// <param name="Percent">How much of it was taken.</param>
internal readonly record struct CoberturaCondition(int Number, bool IsJump, int Percent)
{
    /// <summary>The ways of a jump.</summary>
    private Ratio Jump => new(Percent >= 100 ? 2 : Percent > 0 ? 1 : 0, 2);

    /// <summary>Whether the ways of a line can be shared out to its conditions: the jumps have theirs, and one switch may have the rest.</summary>
    public static bool CanShare(List<CoberturaCondition> conditions, Ratio ways)
    {
        var switches = 0;
        foreach (var condition in conditions)
            switches += condition.IsJump ? 0 : 1;
        var rest = Rest(conditions, ways);
        return conditions.Count > 0 && (switches == 0 ? rest == default : switches == 1 && rest.Total > 0 && rest.Covered >= 0 && rest.Covered <= rest.Total);
    }

    /// <summary>Its ways, of those of its line.</summary>
    public Ratio Share(List<CoberturaCondition> conditions, Ratio ways) => IsJump ? Jump : Rest(conditions, ways);

    // What the jumps leave.
    private static Ratio Rest(List<CoberturaCondition> conditions, Ratio ways)
    {
        foreach (var condition in conditions)
            if (condition.IsJump)
                ways = new(ways.Covered - condition.Jump.Covered, ways.Total - condition.Jump.Total);
        return ways;
    }
}
