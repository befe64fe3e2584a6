namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>What coverlet counted in one assembly, test by test.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Measured">The file that ran: the assembly with coverlet's counters in it.</param>
/// <param name="Tests">The tests, in the order in which they ended.</param>
internal sealed record CountedAssembly(string File, string Measured, IReadOnlyList<CountedTest> Tests);

/// <summary>What coverlet counted in one assembly during a test.</summary>
/// <param name="Name">The test; null for what ran between two, and may belong to either.</param>
/// <param name="Counts">By counter, what was added; counters that did not move are left out.</param>
internal sealed record CountedTest(string? Name, IReadOnlyList<(int Counter, int Added)> Counts);
