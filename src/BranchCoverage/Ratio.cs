namespace Shakeout.BranchCoverage;

/// <summary>How many of how many.</summary>
/// <param name="Covered">Those that happened.</param>
/// <param name="Total">All there are.</param>
public readonly record struct Ratio(int Covered, int Total)
{
    /// <summary>In percent, from 0 to 100; 100 where there is nothing to cover.</summary>
    public double Percent => Total == 0 ? 100 : 100.0 * Covered / Total;

    /// <summary>Both together.</summary>
    public static Ratio operator +(Ratio one, Ratio other) => new(one.Covered + other.Covered, one.Total + other.Total);

    /// <summary>As <c>7 of 9</c>.</summary>
    public override string ToString() => $"{Covered} of {Total}";
}
