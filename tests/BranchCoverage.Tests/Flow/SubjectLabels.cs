using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;

namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>The subject's labels, compared with what an engine says.</summary>
internal sealed class SubjectLabels
{
    private readonly List<(int Line, string Text, OutcomeState Truth, OutcomeState Said)> _outcomes = [];
    private readonly int _withoutBranch;

    public SubjectLabels(SourceFile source, FlowResult result)
    {
        _withoutBranch = result.Unasked;
        var lines = source.Tree.GetText(TestContext.Current.CancellationToken).Lines;
        foreach (var site in source.Sites)
        {
            var (never, unreached) = (Labels(lines[site.Decision.Line - 1].ToString(), "//-"), Labels(lines[site.Decision.Line - 1].ToString(), "//~"));
            foreach (var (outcome, at) in site.Decision.Outcomes.Select((outcome, at) => (outcome, at)))
            {
                var text = $"{site.Decision.Text}: {outcome}";
                var truth = unreached.Contains(text) ? OutcomeState.Unreached : never.Contains(text) ? OutcomeState.Never : OutcomeState.Taken;
                _outcomes.Add((site.Decision.Line, text, truth, result.Decisions.TryGetValue(site, out var said) ? said[at].State : OutcomeState.Unknown));
            }
        }
    }

    /// <summary>What the engine says that is not so, a line each.</summary>
    public string Wrong => string.Join('\n', _outcomes.Where(one => one.Said != OutcomeState.Unknown && one.Said != one.Truth).Select(one => $"{one.Line}: {one.Text} was {one.Truth}, said {one.Said}"));

    /// <summary>What it does not know, a line each.</summary>
    public string Unknown => string.Join('\n', _outcomes.Where(one => one.Said == OutcomeState.Unknown).Select(one => one.Text));

    /// <summary>How many of the gaps it found.</summary>
    public Ratio Gaps => new(_outcomes.Count(one => one.Truth == OutcomeState.Never && one.Said == OutcomeState.Never), _outcomes.Count(one => one.Truth == OutcomeState.Never));

    /// <summary>How many outcomes it knows.</summary>
    public Ratio Known => new(_outcomes.Count(one => one.Said != OutcomeState.Unknown), _outcomes.Count);

    /// <summary>How many it does not know, in percent of those that the compiled code has a branch for.</summary>
    public double UnknownPercent => 100.0 * (Known.Total - Known.Covered - _withoutBranch) / (Known.Total - _withoutBranch);

    private static List<string> Labels(string line, string mark) => [.. line.Split(mark).Skip(1).Select(label => label.Split("//")[0].Trim())];
}
