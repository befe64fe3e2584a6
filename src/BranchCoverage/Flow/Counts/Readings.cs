using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>How far the counts of a report can be trusted.</summary>
internal static class Readings
{
    /// <summary>They are counts; coverlet's stop at the largest of their kind.</summary>
    public static Interval Exact(long hits) => new(hits, hits >= int.MaxValue ? Interval.Unbounded : hits);

    /// <summary>They only say whether: all that can be reasoned with is what never happened.</summary>
    public static Interval Whether(long hits) => hits > 0 ? new(1, Interval.Unbounded) : new(0, 0);
}
