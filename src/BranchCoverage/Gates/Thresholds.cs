using System.Globalization;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>The least that a run must cover.</summary>
/// <param name="All">Each threshold.</param>
internal sealed record Thresholds(IReadOnlyList<Threshold> All)
{
    private const string Form = "Write it as in 'line=90,branch=80,outcome=75,mcdc=60'; 'Shop.Core:outcome=75' is asked of one project, '*:outcome=75' of each.";

    /// <summary>Reads <c>line=90,branch=80,outcome=75,mcdc=60</c>, each with a project and a colon before it where it is asked of a project.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read.</exception>
    public static Thresholds Parse(string text)
    {
        Threshold[] all = [.. text.Split(',', StringSplitOptions.TrimEntries).Select(part => ParseOne(part, text))];
        var twice = all.GroupBy(threshold => (threshold.Project, threshold.Measure)).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? new Thresholds(all)
            : throw Unreadable(text, $"it asks twice for {twice.Key.Measure.ToString().ToLowerInvariant()}{(twice.Key.Project is { } project ? $" of '{project}'" : "")}");
    }

    /// <summary>What the run misses, a sentence each; empty when it passes.</summary>
    /// <exception cref="BranchCoverageException">A threshold names a project that is not there.</exception>
    public IReadOnlyList<string> Missed(CoverageResult result) => [.. All.SelectMany(threshold => threshold.Missed(result))];

    private static Threshold ParseOne(string part, string text)
    {
        var (project, rule) = part.LastIndexOf(':') is var colon and > 0 ? (part[..colon].Trim(), part[(colon + 1)..]) : (null, part);
        if (rule.Split('=', StringSplitOptions.TrimEntries) is not [var name, var number])
            throw Unreadable(text, $"'{part}' is no name and number");
        return new Threshold(project, ParseMeasure(name, text), ParsePercent(number, text));
    }

    private static Measure ParseMeasure(string name, string text) => name switch
    {
        "line" => Measure.Line,
        "branch" => Measure.Branch,
        "outcome" => Measure.Outcome,
        "mcdc" => Measure.Mcdc,
        _ => throw Unreadable(text, $"there is no '{name}', only line, branch, outcome and mcdc"),
    };

    private static decimal ParsePercent(string number, string text)
        => decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent
            : throw Unreadable(text, $"'{number}' is no percentage from 0 to 100");

    private static BranchCoverageException Unreadable(string text, string why) => new($"The thresholds '{text}' cannot be read: {why}.\n{Form}");
}
