using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage;

/// <summary>What a run of tests covered, and what it left out.</summary>
public sealed record CoverageResult
{
    /// <summary>Every source file of the assemblies under test, sorted by path.</summary>
    public required IReadOnlyList<FileCoverage> Files { get; init; }

    /// <summary>The outcomes that never happened, those first whose member line coverage calls complete.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>Branches that the compiler made and nobody wrote: left out of everything else.</summary>
    public int CompilerMade { get; init; }

    /// <summary>What the reader should know about these figures, a sentence each: what a report cannot tell, what was left out, where engines disagree.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Tests whose branches depend on the order of the tests.</summary>
    public IReadOnlyList<Drift> Drift { get; init; } = [];

    /// <summary>Lines that ran, of all that can.</summary>
    public Ratio Lines => Sum(file => file.LineRatio);

    /// <summary>Branches, as coverlet counts them, each edge as far as it is proven.</summary>
    public Ratio Branches => Sum(file => file.Branches);

    /// <summary>Outcomes that happened, of all that can; those of members that were never called count as missing, unknown ones not at all.</summary>
    public Ratio Outcomes => Sum(file => file.OutcomeRatio);

    /// <summary>Outcomes of which nothing can be said for certain.</summary>
    public int Unknown => Files.Sum(file => file.Decisions.Sum(decision => decision.Outcomes.Count(outcome => outcome.State == OutcomeState.Unknown)));

    /// <summary>Members with decisions or lines that no test called.</summary>
    public int Uncalled => Files.Sum(file => file.Members.Count(member => !member.Called));

    /// <summary>The gaps that coverlet's own figures call covered.</summary>
    public IEnumerable<Gap> FalselyCovered => Gaps.Where(gap => gap.CoverletSaysCovered == true);

    /// <summary>Whether coverlet counted anything: without it nothing is known of lines and branches.</summary>
    internal bool IsCounted { get; init; } = true;

    /// <summary>Whether there were probes in the source: without them nothing is known of MC/DC.</summary>
    internal bool IsWatched { get; init; } = true;

    /// <summary>Conditions of compound conditions whose effect was shown, of all; known where probes were in the source.</summary>
    internal Ratio Mcdc => Sum(file => file.McdcRatio);

    /// <summary>The compound conditions with a condition that was never shown to matter, where no gap says so; by file and place.</summary>
    internal IReadOnlyList<UnshownEffects> Unshown =>
        [.. Files.SelectMany(file => file.Compounds.Where(compound => compound.Findings.Count > 0), (file, compound) => new UnshownEffects(file.Path, compound)).DistinctBy(effects => effects.Place)];

    private Ratio Sum(Func<FileCoverage, Ratio> of) => Files.Aggregate(default(Ratio), (sum, file) => sum + of(file));
}

/// <summary>A test that goes another way in another order, though it passes in both.</summary>
/// <param name="Test">The test.</param>
/// <param name="File">The source file of the branch, as in <see cref="Gap.File"/>.</param>
/// <param name="Line">The line of the branch, counted from 1.</param>
/// <param name="Text">The branch's source text.</param>
/// <param name="After">The test to look at: the one that ran before it when it went the other way.</param>
public sealed record Drift(string Test, string File, int Line, string Text, string After);
