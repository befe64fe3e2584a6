using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Counts;
using Shakeout.BranchCoverage.Flow.Meaning;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>
/// Tells from coverlet's files alone what every branch really did. Coverlet counts arrivals: an <c>if</c> that was always true
/// arrives behind itself too. But what flows into a piece of code must flow out, so that the counts around a branch often prove
/// which ways were taken.
/// </summary>
internal static class FlowEngine
{
    /// <summary>Reasons from a report, the assembly that it measured, and its sources.</summary>
    /// <param name="report">What coverlet counted.</param>
    /// <param name="assemblyPath">The assembly as it was built, with its symbols beside it or inside.</param>
    /// <param name="sources">Its sources; those that are not given are left out.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="BranchCoverageException">The assembly or its symbols cannot be read, or they are of another build than the report.</exception>
    public static FlowResult Observe(ModuleReport report, string assemblyPath, IReadOnlyList<SourceFile> sources, CancellationToken cancellationToken)
    {
        using var image = ModuleImage.Read(assemblyPath);
        var flows = new ModuleFlows(image);
        var documents = DocumentProbes.Of(report, flows);
        if (IsOfAnotherBuild(documents))
            throw new BranchCoverageException($"'{Path.GetFileName(assemblyPath)}' has changed since its coverage was measured: lines and branches of the report are not in it.\nMeasure again, or build the version that was measured.");
        var observation = Observation.Of(flows, documents, report, cancellationToken);
        var decisions = new Dictionary<DecisionSite, IReadOnlyList<Sighting>>(ReferenceEqualityComparer.Instance);
        var data = new HashSet<DecisionSite>(ReferenceEqualityComparer.Instance);
        var notes = new List<string>(flows.Notes);
        notes.AddRange(FlowNotes.Of(observation, flows, report));
        var hits = new ReportedHits(documents);
        var branches = new Dictionary<string, Ratio>(StringComparer.Ordinal);
        var figures = documents.ToDictionary(document => document, document => new BranchFigures(document, observation));
        // Each file is read by itself, on as many processors as there are.
        foreach (var (document, source, read) in Pairs(documents, sources).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(pair => (pair.Document, pair.Source, Read(pair.Document, pair.Source, observation, hits))))
        {
            branches[source.Path] = figures[document].Ratio;
            if (read is null)
                notes.Add($"'{source.Path}' is left out: it has changed since '{Path.GetFileName(assemblyPath)}' was built.");
            data.UnionWith(read?.Data ?? []);
            foreach (var (site, seen) in read?.Decisions ?? [])
                decisions[site] = seen;
        }
        return new(decisions, branches, figures.Values.Sum(one => one.CompilerMade), notes) { Data = data };
    }

    private static FileReading? Read(DocumentProbes document, SourceFile source, Observation observation, ReportedHits hits)
    {
        var points = new PointMap(source, document.Url, document.Methods);
        if (points.Missing > 0 || CompiledText.Differs(document.Compiled, source.Path))
            return null;
        var sites = source.Sites.ToLookup(site => points.IsCode(site.Node));
        return new([.. sites[false]], [.. new Reading(points, observation, hits).Of([.. sites[true]])]);
    }

    private sealed record FileReading(IReadOnlyList<DecisionSite> Data, IReadOnlyList<KeyValuePair<DecisionSite, IReadOnlyList<Sighting>>> Decisions);

    // Several lines of a report that no method has: a line more or less comes of code that coverlet and we see differently.
    private static bool IsOfAnotherBuild(IReadOnlyList<DocumentProbes> documents) => documents.Sum(document => document.Strangers) * 20 > documents.Sum(document => document.Total);

    private static IEnumerable<(DocumentProbes Document, SourceFile Source)> Pairs(IReadOnlyList<DocumentProbes> documents, IReadOnlyList<SourceFile> sources)
    {
        foreach (var document in documents)
        {
            if (LongestEnd.Find(sources, source => source.Path, document.Url) is { } source)
                yield return (document, source);
        }
    }
}
