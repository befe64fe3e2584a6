namespace Shakeout.TestOrderShuffler;

/// <summary>A test whose outcome depends on which tests run before it, proven in new processes.</summary>
/// <remarks>
/// <code>
/// foreach (var set in finding.Polluters)
///     Console.WriteLine($"{finding.Test} fails {set.Tally.Failed} of {set.Tally.Of} times after {string.Join(" and ", set.Tests)}");
/// </code>
/// <para>Immutable; may be shared between threads.</para>
/// <para>The words are those of Shi et al., "iFixFlakies" (ESEC/FSE 2019).</para>
/// </remarks>
public sealed record Finding
{
    /// <summary>Whether other tests break it or it needs them.</summary>
    public required DependenceKind Kind { get; init; }

    /// <summary>The test that depends.</summary>
    public required TestCase Test { get; init; }

    /// <summary>
    /// How it fared alone: in 5 runs, or in 20 where a set works only sometimes, as races do. A victim never failed
    /// in them, a brittle always did.
    /// </summary>
    public required Tally Alone { get; init; }

    /// <summary>For a victim: each minimal set of tests that is enough to break it, at most 10. Empty for a brittle.</summary>
    public IReadOnlyList<ProvenSet> Polluters { get; init; } = [];

    /// <summary>For a brittle: each minimal set of tests that is enough to make it pass, at most 10. Empty for a victim.</summary>
    public IReadOnlyList<ProvenSet> StateSetters { get; init; } = [];

    /// <summary>The whole text of a failure: message, then stack trace.</summary>
    public required string Failure { get; init; }

    /// <summary>
    /// Whether other sets and cleaners were sought too. Default: true. False where the same set was already found to
    /// decide twenty other tests; then one set is listed, as strictly proven as any, and no cleaners.
    /// </summary>
    public bool IsLookedInto { get; init; } = true;

    /// <summary>The shortest order that shows the failure: the first polluters and the victim, or the brittle alone.</summary>
    public IReadOnlyList<TestCase> FailingOrder => [.. Polluters is [var first, ..] ? first.Tests : [], Test];
}

/// <summary>What a dependent test's outcome depends on.</summary>
public enum DependenceKind
{
    /// <summary>Passes alone, fails after its polluters.</summary>
    Victim,

    /// <summary>Fails alone, passes after its state-setters.</summary>
    Brittle,
}

/// <summary>A minimal set of tests after which a test's outcome differs from its outcome alone.</summary>
/// <param name="Tests">The set, in the order in which it works.</param>
/// <param name="Tally">
/// How the dependent test fared right after the set, in new processes: 5 runs that all changed its outcome, or 20
/// of which at least half did.
/// </param>
/// <param name="Cleaners">
/// Tests that undo the polluters' work when they run between the set and the victim, by name: those found in the
/// 400 runs that one finding may spend on it. Always empty for state-setters.
/// </param>
public sealed record ProvenSet(IReadOnlyList<TestCase> Tests, Tally Tally, IReadOnlyList<TestCase> Cleaners);

/// <summary>How often a test failed.</summary>
/// <param name="Failed">The runs in which it failed.</param>
/// <param name="Of">All the runs.</param>
public sealed record Tally(int Failed, int Of);
