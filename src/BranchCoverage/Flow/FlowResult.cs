using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>What the flow through an assembly's code proves.</summary>
/// <param name="Decisions">By decision, what is known of each of its outcomes, in their order.</param>
/// <param name="Branches">By the path of the source, coverlet's branches, each called covered only if its own way may have been taken.</param>
/// <param name="CompilerMade">Branches of the report that nobody wrote: left out of <paramref name="Branches"/>.</param>
/// <param name="Notes">What the reader should know, a sentence each.</param>
internal sealed record FlowResult(IReadOnlyDictionary<DecisionSite, IReadOnlyList<Sighting>> Decisions, IReadOnlyDictionary<string, Ratio> Branches, int CompilerMade, IReadOnlyList<string> Notes)
{
    /// <summary>What is no decision of the code: lambdas of expression trees are data.</summary>
    public IReadOnlySet<DecisionSite> Data { get; init; } = new HashSet<DecisionSite>();

    /// <summary>How many outcomes are unknown.</summary>
    public int Unknown => Decisions.Values.Sum(outcomes => outcomes.Count(outcome => outcome.State == OutcomeState.Unknown));

    /// <summary>How many outcomes are unknown because no branch of the compiled code asks for them alone.</summary>
    public int Unasked => Decisions.Values.Sum(outcomes => outcomes.Count(outcome => outcome.HasNoBranch));

    /// <summary>There is nothing to tell.</summary>
    public static FlowResult Empty { get; } = new(new Dictionary<DecisionSite, IReadOnlyList<Sighting>>(), new Dictionary<string, Ratio>(), 0, []);

    /// <summary>The same for everything that cannot be told.</summary>
    public static FlowResult Nothing(string note) => Empty with { Notes = [note] };
}
