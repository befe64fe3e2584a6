namespace Shakeout.BranchCoverage;

/// <summary>The figures of one project.</summary>
/// <param name="Name">The assembly, without ending.</param>
/// <param name="Lines">Its lines that ran.</param>
/// <param name="Branches">Its branches, as coverlet counts them.</param>
/// <param name="Outcomes">Its outcomes that happened.</param>
internal sealed record ProjectCoverage(string Name, Ratio Lines, Ratio Branches, Ratio Outcomes)
{
    /// <summary>Conditions of compound conditions whose effect was shown.</summary>
    public Ratio Mcdc { get; init; }

    /// <summary>The three of them, in the order in which reports show them.</summary>
    public IReadOnlyList<Ratio> Figures => [Lines, Branches, Outcomes];

    /// <summary>The projects of a result, sorted by name.</summary>
    public static IReadOnlyList<ProjectCoverage> Of(CoverageResult result) =>
    [
        .. result.Files.GroupBy(file => file.Project, StringComparer.Ordinal)
            .OrderBy(project => project.Key, StringComparer.Ordinal)
            .Select(project => new ProjectCoverage(
                project.Key, Sum(project, file => file.LineRatio), Sum(project, file => file.Branches), Sum(project, file => file.OutcomeRatio))
            {
                Mcdc = Sum(project, file => file.McdcRatio),
            }),
    ];

    private static Ratio Sum(IEnumerable<FileCoverage> files, Func<FileCoverage, Ratio> of)
        => files.Aggregate(default(Ratio), (sum, file) => sum + of(file));
}
