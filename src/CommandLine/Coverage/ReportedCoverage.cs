using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Analysis;

namespace Shakeout.CommandLine.Coverage;

/// <summary>What reports say that a run left behind, and what the assemblies that lie here add to it.</summary>
internal static class ReportedCoverage
{
    /// <summary>Reads them.</summary>
    /// <param name="patterns">Paths and globs.</param>
    /// <param name="folder">What relative ones are relative to.</param>
    /// <param name="root">The root of the repository.</param>
    /// <param name="cancellationToken">Gives up between two reports.</param>
    /// <exception cref="BranchCoverageException">One is not there, or cannot be read.</exception>
    public static CoverageResult Read(IReadOnlyList<string> patterns, string folder, string root, CancellationToken cancellationToken)
    {
        var reports = ReportEvidence.Read(patterns, folder, root, cancellationToken);
        var assemblies = new BuiltAssemblies(root);
        var result = new CoverageAnalysis(root).Of([.. reports.Modules.Keys.Order(StringComparer.Ordinal).Select(name => reports.Of(name, sources: null, assemblies.Find, cancellationToken))]);
        return result with { Notes = [.. reports.Notes, .. result.Notes] };
    }
}
