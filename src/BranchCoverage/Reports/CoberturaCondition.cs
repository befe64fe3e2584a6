namespace Shakeout.BranchCoverage.Reports;

/// <summary>A condition of a line in a Cobertura report.</summary>
/// <param name="Number">Its number; coverlet's is the IL offset of its instruction.</param>
/// <param name="IsJump">Whether it has two ways; a switch has more, and the format does not say how many.</param>
/// <param name="Percent">How much of it was taken.</param>
internal sealed record CoberturaCondition(int Number, bool IsJump, double Percent)
{
    private const int WaysOfJump = 2;

    /// <summary>Shares the ways of a line out to its conditions; null where that cannot be done for certain.</summary>
    public static IReadOnlyList<(CoberturaCondition Condition, Ratio Ways)>? Split(List<CoberturaCondition> conditions, Ratio ways)
    {
        var switches = conditions.Count(condition => !condition.IsJump);
        var left = ways.Total - ((conditions.Count - switches) * WaysOfJump);
        if (conditions.Count == 0 || switches > 1 || (switches == 0) != (left == 0) || left < 0)
            return null;
        var split = conditions.ConvertAll(condition => (condition, condition.Share(condition.IsJump ? WaysOfJump : left)));
        return split.Sum(part => part.Item2.Covered) == ways.Covered ? split : null;
    }

    private Ratio Share(int ways) => new((int)Math.Clamp(Math.Round(Percent * ways / 100), 0, ways), ways);
}
