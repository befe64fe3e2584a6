using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage.Wording;

/// <summary>What is said of a condition that was never shown to matter, in the same words everywhere.</summary>
/// <param name="compound">The compound condition that it belongs to.</param>
/// <param name="finding">The condition.</param>
/// <param name="code">How code is written.</param>
internal sealed class EffectSentence(CompoundCondition compound, EffectFinding finding, Func<string, string> code)
{
    /// <summary>All that is said of a compound condition, a sentence for each of its conditions, without full stops.</summary>
    public static IEnumerable<EffectSentence> Of(CompoundCoverage coverage, Func<string, string> code)
        => coverage.Findings.Select(finding => new EffectSentence(coverage.Compound, finding, code));

    /// <summary>Which condition it is.</summary>
    public string Unshown => $"{Text(finding.Condition)} was never shown to matter";

    /// <summary>The test to add.</summary>
    public string Remedy => finding.Missing.Count == 1
        ? $"a test with {Said(finding.Missing[0])} would"
        : $"two tests would: {string.Join("; and ", finding.Missing.Select(Said))}";

    /// <summary>All of it, as one sentence without its full stop.</summary>
    public override string ToString() => $"{Unshown}: {Remedy}";

    private string Said(Vector way)
        => string.Join(", ", Enumerable.Range(0, compound.Conditions.Count).Where(condition => way[condition] is not null)
            .Select(condition => $"{Text(condition)} {(way[condition] == true ? "true" : "false")}"));

    private string Text(int condition) => code(GapSentence.Shortened(compound.Conditions[condition]));
}
