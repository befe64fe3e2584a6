namespace Shakeout.TestOrderShuffler;

/// <summary>All that a shuffle found out about one suite.</summary>
/// <remarks>
/// <code>
/// var report = await SuiteShuffle.RunAsync(tests, runner, options);
/// var isClean = report.Findings.Count + report.AlwaysFailing.Count + report.Crashed.Count == 0 &amp;&amp; !report.Interrupted;
/// </code>
/// Immutable; may be shared between threads. Every list is empty by default.
/// </remarks>
public sealed record SuiteReport
{
    /// <summary>The seed of the orders.</summary>
    public required Seed Seed { get; init; }

    /// <summary>How many random orders ran.</summary>
    public required int Orders { get; init; }

    /// <summary>How many tests the suite has.</summary>
    public required int Tests { get; init; }

    /// <summary>How many of them were skipped in every order: nothing is known about those.</summary>
    public int Skipped { get; init; }

    /// <summary>The proven dependences.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Tests that failed in some orders for no reason that new processes confirm.</summary>
    public IReadOnlyList<NonDeterministicTest> NonDeterministic { get; init; } = [];

    /// <summary>Tests that failed in every order and alone.</summary>
    public IReadOnlyList<AlwaysFailingTest> AlwaysFailing { get; init; } = [];

    /// <summary>Tests that took their process down; the later orders ran without them.</summary>
    public IReadOnlyList<CrashedTest> Crashed { get; init; } = [];

    /// <summary>Failing tests that nobody had time to explain. Empty unless <see cref="Interrupted"/>.</summary>
    public IReadOnlyList<TestCase> Unexplained { get; init; } = [];

    /// <summary>How many ordered pairs of neighbours the executed orders covered.</summary>
    public required PairCoverage Pairs { get; init; }

    /// <summary>
    /// The chance per order, 0 to 1, that a dependence not seen so far still may have, at 95 % confidence.
    /// See <see cref="Shakeout.TestOrderShuffler.ResidualRisk"/>.
    /// </summary>
    public required double ResidualRisk { get; init; }

    /// <summary>Whether the shuffle was stopped before it was done.</summary>
    public bool Interrupted { get; init; }
}

/// <summary>A test that sometimes fails, whatever runs before it.</summary>
/// <param name="Test">The test.</param>
/// <param name="Seen">In how many of the orders that ran it, it failed.</param>
public sealed record NonDeterministicTest(TestCase Test, Tally Seen);

/// <summary>A test that fails in every order and alone.</summary>
/// <param name="Test">The test.</param>
/// <param name="Failure">The whole text of its failure.</param>
public sealed record AlwaysFailingTest(TestCase Test, string Failure);

/// <summary>A test that took its process down.</summary>
/// <param name="Test">The test.</param>
/// <param name="How">What it did.</param>
public sealed record CrashedTest(TestCase Test, CrashKind How);

/// <summary>Coverage of ordered pairs of neighbours: (a, b) is covered when b ran right after a.</summary>
/// <param name="Covered">The pairs that some executed order had.</param>
/// <param name="Total">All the pairs: n (n - 1).</param>
public sealed record PairCoverage(long Covered, long Total);
