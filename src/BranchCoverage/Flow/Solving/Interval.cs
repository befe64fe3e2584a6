namespace Shakeout.BranchCoverage.Flow.Solving;

/// <summary>Between which numbers a count certainly lies.</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <see cref="Unbounded"/> for no bound.</param>
internal readonly record struct Interval(long Least, long Most)
{
    /// <summary>More than anything counts to, and small enough to add up.</summary>
    public const long Unbounded = long.MaxValue / 1_000_000;

    /// <summary>Nothing known.</summary>
    public static Interval Any => new(0, Unbounded);

    /// <summary>Whether it certainly happened.</summary>
    public bool IsTaken => Least > 0;

    /// <summary>Whether it certainly never happened.</summary>
    public bool IsNever => Most == 0;

    /// <summary>Both together.</summary>
    public static Interval operator +(Interval one, Interval other) => new(Math.Min(one.Least + other.Least, Unbounded), Math.Min(one.Most + other.Most, Unbounded));

    /// <summary>What holds if both do.</summary>
    public Interval And(Interval other) => new(Math.Max(Least, other.Least), Math.Min(Most, other.Most));

    /// <summary>What holds if one or the other does.</summary>
    public Interval Or(Interval other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    /// <summary>As <c>3..7</c>.</summary>
    public override string ToString() => Least == Most ? $"{Least}" : Most >= Unbounded ? $"{Least}.." : $"{Least}..{Most}";
}
