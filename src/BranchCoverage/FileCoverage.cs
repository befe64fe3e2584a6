using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage;

/// <summary>What is known of one source file.</summary>
public sealed record FileCoverage
{
    /// <summary>Its path relative to the root of the repository, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its path on this machine; null when the source is not here.</summary>
    public string? FullPath { get; init; }

    /// <summary>The assembly that it is compiled into, without ending.</summary>
    public required string Project { get; init; }

    /// <summary>How often each line that can run did run, by line, counted from 1.</summary>
    public required IReadOnlyDictionary<int, long> Lines { get; init; }

    /// <summary>Its decisions, in the order of the source.</summary>
    public required IReadOnlyList<DecisionCoverage> Decisions { get; init; }

    /// <summary>Its members, in the order of the source.</summary>
    public required IReadOnlyList<MemberCoverage> Members { get; init; }

    /// <summary>Its branches, as coverlet counts them, each edge as far as it is proven.</summary>
    public Ratio Branches { get; init; }

    /// <summary>
    /// Lines that ran and left a way out, by line: what a report says by itself, where its assembly or source is not here. Empty where
    /// decisions are known.
    /// </summary>
    public IReadOnlyDictionary<int, Ratio> PartialLines { get; init; } = new Dictionary<int, Ratio>();

    /// <summary>Its compound conditions, in the order of the source, with the ways that tests went through them. Empty where no probes were.</summary>
    internal IReadOnlyList<CompoundCoverage> Compounds { get; init; } = [];

    /// <summary>Conditions of compound conditions whose effect was shown, of all.</summary>
    internal Ratio McdcRatio => Compounds.Aggregate(default(Ratio), (sum, compound) => sum + compound.Ratio);

    /// <summary>Lines that ran, of all that can.</summary>
    public Ratio LineRatio => new(Lines.Values.Count(hits => hits > 0), Lines.Count);

    /// <summary>Outcomes that happened, of all that are known.</summary>
    public Ratio OutcomeRatio => Decisions.Aggregate(default(Ratio), (sum, decision) => sum + decision.Ratio);
}

/// <summary>What is known of a decision.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Outcomes">Each of its outcomes.</param>
public sealed record DecisionCoverage(Decision Decision, IReadOnlyList<OutcomeCoverage> Outcomes)
{
    /// <summary>Outcomes that happened, of all that are known.</summary>
    public Ratio Ratio => new(Outcomes.Count(outcome => outcome.State == OutcomeState.Taken), Outcomes.Count(outcome => outcome.State != OutcomeState.Unknown));
}

/// <summary>What is known of an outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">Whether it happened.</param>
/// <param name="CoverletSaysCovered">Whether coverlet's own figures call it covered; null where they say nothing about it.</param>
public sealed record OutcomeCoverage(Outcome Outcome, OutcomeState State, bool? CoverletSaysCovered);

/// <summary>What is known of a member.</summary>
/// <param name="Name">As <c>Namespace.Type.Method</c>.</param>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Called">Whether any test called it.</param>
/// <param name="Lines">Its lines that ran, of all that can.</param>
/// <param name="Outcomes">Its outcomes that happened, of all that are known.</param>
public sealed record MemberCoverage(string Name, int Line, int EndLine, bool Called, Ratio Lines, Ratio Outcomes);
