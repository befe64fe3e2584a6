using Shakeout.BranchCoverage.Analysis;

namespace Shakeout.BranchCoverage;

/// <summary>Reads the coverage reports that a run left, and names the outcomes that never happened.</summary>
/// <remarks>
/// <code>
/// var result = CoverageReports.Read(["**/coverage.json"], root: ".");
/// foreach (var gap in result.Gaps)
///     Console.WriteLine($"{gap.File}:{gap.Line}: {gap.Text} was never {gap.Missing}");
/// </code>
/// Reads coverlet's JSON, Cobertura, OpenCover and lcov. Which way a decision went is told by the flow through the original code: for
/// that the assemblies must lie under the root as they were built, with their symbols, and the report must hold IL offsets, as coverlet's
/// JSON and OpenCover do. Where something is missing the result holds less, and its notes say so. Keeps nothing between calls; may be called
/// from any thread.
/// </remarks>
public static class CoverageReports
{
    /// <summary>Reads reports and merges them.</summary>
    /// <param name="reports">Paths and globs; relative ones to <paramref name="root"/>.</param>
    /// <param name="root">The root of the repository: sources and assemblies are looked for below it, and files are shown relative to it.</param>
    /// <param name="cancellationToken">Gives up between two reports, and between two methods.</param>
    /// <exception cref="BranchCoverageException">A report is not there, cannot be read, or is of no known format.</exception>
    public static CoverageResult Read(IReadOnlyList<string> reports, string root, CancellationToken cancellationToken = default)
        => Read(reports, root, Path.GetFullPath(root), cancellationToken);

    /// <summary>The same for paths that are relative to another folder.</summary>
    internal static CoverageResult Read(IReadOnlyList<string> reports, string folder, string root, CancellationToken cancellationToken)
    {
        var evidence = ReportEvidence.Read(reports, folder, root, cancellationToken);
        var built = new BuiltAssemblies(root);
        var result = new CoverageAnalysis(root).Of(
            [.. evidence.Modules.Keys.Order(StringComparer.Ordinal).Select(name => evidence.Of(name, sources: null, built.Find, cancellationToken))]);
        return result with { Notes = [.. evidence.Notes, .. result.Notes] };
    }
}
