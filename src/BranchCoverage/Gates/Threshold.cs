using System.Globalization;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>The least percentage of one figure.</summary>
/// <param name="Project">The project that must reach it; <c>*</c> for each of them, null for all together.</param>
/// <param name="Measure">The figure.</param>
/// <param name="Percent">From 0 to 100.</param>
internal sealed record Threshold(string? Project, Measure Measure, decimal Percent)
{
    private const string Each = "*";

    /// <summary>What misses it, a sentence each.</summary>
    /// <exception cref="BranchCoverageException">There is no such project.</exception>
    public IEnumerable<string> Missed(CoverageResult result)
    {
        if (Unknown(result) is { } reason)
            return [$"The {Word} coverage is not known, so that it cannot be {Number} %: {reason}."];
        if (Project is null)
            return Missed("", [result.Lines, result.Branches, result.Outcomes, result.Mcdc]);
        var projects = ProjectCoverage.Of(result);
        var meant = projects.Where(project => Project == Each || project.Name == Project).ToList();
        if (meant.Count == 0 && Project != Each)
            throw new BranchCoverageException($"The threshold '{Project}:{Name}={Number}' names a project that this run does not cover.\nIt covers: {string.Join(", ", projects.Select(project => project.Name))}.");
        return meant.SelectMany(project => Missed($" of '{project.Name}'", [.. project.Figures, project.Mcdc]));
    }

    private string Word => Measure == Measure.Mcdc ? "MC/DC" : Name;

    private string Name => Measure.ToString().ToLowerInvariant();

    private string Number => Percent.ToString(CultureInfo.InvariantCulture);

    // A figure that nobody looked at must not pass for one that has nothing to count.
    private string? Unknown(CoverageResult result) => Measure switch
    {
        Measure.Line or Measure.Branch when !result.IsCounted => "only coverlet counts it, and it did not run",
        Measure.Mcdc when !result.IsWatched => "only probes in the source see it, and there were none",
        _ => null,
    };

    private IEnumerable<string> Missed(string of, IReadOnlyList<Ratio> figures)
    {
        var figure = figures[(int)Measure];
        return figure.Total == 0 || 100m * figure.Covered >= Percent * figure.Total ? []
            : [$"The {Word} coverage{of} is {Figures.Percent(figure)} ({figure}), less than the {Number} % that it must be."];
    }
}
