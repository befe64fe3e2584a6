namespace Shakeout.BranchCoverage.Flow.Solving;

/// <summary>What must hold between counts: those on one side less those on the other lie within bounds.</summary>
/// <param name="Plus">The counts that add.</param>
/// <param name="Minus">The counts that take away.</param>
/// <param name="Least">The difference is at least so much; below <c>-Unbounded</c> never.</param>
/// <param name="Most">The difference is at most so much.</param>
/// <param name="Owners">The methods that it speaks of.</param>
internal sealed record Balance(int[] Plus, int[] Minus, long Least, long Most, IReadOnlyList<int> Owners);
