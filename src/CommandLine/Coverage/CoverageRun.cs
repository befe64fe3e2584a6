using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Gates;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>
/// Runs suites and says what they covered:
/// 1. the suites are found and built, and MSBuild says which projects they test;
/// 2. each suite runs under coverlet's collector;
/// 3. each runs again on assemblies that were compiled with probes;
/// 4. both answers are made one.
/// </summary>
internal sealed class CoverageRun(CoverageRequest request, Action<string> say)
{
    private readonly List<string> _notes = [];
    private readonly SortedSet<string> _failed = new(StringComparer.Ordinal);
    private readonly CompiledProjects _compiled = new(request.Suites.Configuration);

    /// <summary>Runs.</summary>
    /// <exception cref="UsageException">There is no suite.</exception>
    /// <exception cref="SuiteException">One cannot be built or run.</exception>
    public async Task<CoveredTests> RunAsync(CancellationToken cancellationToken)
    {
        var found = await new SuiteFinder(request.Suites, say).AllAsync(cancellationToken);
        var temporary = Directory.CreateTempSubdirectory("shakeout-coverage-").FullName;
        try
        {
            return await RunAsync(found, temporary, cancellationToken);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private async Task<CoveredTests> RunAsync(IReadOnlyList<FoundSuite> found, string temporary, CancellationToken cancellationToken)
    {
        var (coverlet, source) = (new CoverletWatch(request, temporary), new SourceWatch(request, _compiled, Path.Combine(temporary, "probes")));
        var tests = 0;
        if (request.PerTest is { Orders: > 0 } drawn)
            say($"{drawn.Orders} orders of seed {drawn.Seed}");
        if (found.Any(suite => suite.Assembly.MayDrawData))
            say($"data seed {request.DataSeed}");
        for (var at = 0; at < found.Count; at++)
        {
            var suite = await CoveredSuite.OfAsync(found[at], _compiled, cancellationToken);
            tests += await RunAsync(suite, new(coverlet, source), Path.Combine(temporary, $"run{at}"), cancellationToken);
        }
        if (tests == 0)
            throw new UsageException($"There are no tests in '{request.Suites.Path}', so nothing was covered.\nName a project, a folder or a solution with xunit tests.");
        _notes.AddRange(source.Notes);
        var assemblies = found.Select(suite => Path.GetDirectoryName(suite.Assembly.Path)!).ToList();
        var evidence = Evidence(coverlet, source, assemblies, cancellationToken);
        _notes.AddRange(coverlet.Notes);
        var result = new CoverageAnalysis(request.Root).Of(evidence);
        return new(result with { Notes = [.. _notes, .. result.Notes], Drift = source.Drift }, [.. _failed])
        {
            KnowsTests = evidence.Exists(assembly => assembly.Tests is not null),
            TestsFor = patch => [.. source.TestsFor(patch, request.Root).Concat(Touching(patch, evidence)).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private async Task<int> RunAsync(CoveredSuite suite, Watches watches, string folder, CancellationToken cancellationToken)
    {
        var name = suite.Found.Assembly.Name;
        var (useCoverlet, useSource) = (request.Engines != Engines.Source, request.Engines != Engines.Coverlet);
        if (suite.Projects.Count == 0)
            (useCoverlet, useSource) = (true, false); // A built assembly has no source to look into.
        if (useCoverlet && !TestRun.KnowsTestPlatform(suite.Found.Assembly))
        {
            if (suite.Projects.Count == 0)
                throw new SuiteException($"'{name}' does not run under VSTest, which coverlet's collector needs, and a built assembly has no source for the other engine.\nName its project.");
            _notes.Add($"{name} does not run under VSTest, which coverlet's collector needs: the source engine alone looked at it.");
            (useCoverlet, useSource) = (false, true);
        }
        if (suite.Found.Project is null)
            _notes.Add($"{name} was named as a built assembly: the source engine needs its project, and did not look at it.");
        if (suite.TestsItself)
            _notes.Add($"{name} references no project: its own code is covered, its tests included.");
        var results = new List<TestRunResult>();
        if (useCoverlet)
        {
            say($"running {name} under coverlet");
            results.Add(await watches.Coverlet.RunAsync(suite, Path.Combine(folder, "coverlet"), cancellationToken));
        }
        if (useSource)
        {
            say($"running {name} with probes in the source");
            if (await watches.Source.RunAsync(suite, Path.Combine(folder, "source"), cancellationToken) is { } watched)
                results.Add(watched);
        }
        if (results.Count == 2 && !results[0].Failed.SequenceEqual(results[1].Failed))
            _notes.Add($"{name}: not the same tests failed in the two runs ({results[0].Failed.Count} and {results[1].Failed.Count}).");
        _failed.UnionWith(results.SelectMany(result => result.Failed));
        return results.Select(result => result.Tests).DefaultIfEmpty().Max();
    }

    private List<AssemblyEvidence> Evidence(CoverletWatch coverlet, SourceWatch source, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        var report = ReportEvidence.Nothing;
        if (coverlet.Reports.Count > 0)
            report = ReportEvidence.Read(coverlet.Reports, request.Root, request.Root, cancellationToken);
        _notes.AddRange(report.Notes);
        // A project that suites test on several frameworks was compiled for each.
        var builds = source.Projects.ToLookup(project => project.Assembly, StringComparer.OrdinalIgnoreCase);
        _notes.AddRange(builds.Where(several => several.Count() > 1).Select(several => $"{several.Key} was watched on several frameworks: what the probes saw on the first counts, save for MC/DC, where all do."));
        var watched = builds.ToDictionary(several => several.Key, several => several.First(), StringComparer.OrdinalIgnoreCase);
        var names = report.Modules.Keys.Union(watched.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        string? Find(string file) => InFolders(folders, file);
        return [.. names.Select(name => watched.GetValueOrDefault(name) is { } project
            ? report.Of(name, project.Files, Find, cancellationToken) with { Source = project.Read(), OtherBuilds = [.. builds[name].Skip(1).Select(build => build.Read())], Tests = source.TestsOf(project) }
            : report.Of(name, sources: null, Find, cancellationToken))
            .Select(evidence => evidence.Tests is null ? evidence with { Tests = coverlet.TestsOf(evidence.Name, Find, evidence.Files, cancellationToken) } : evidence)];
    }

    // What the probes saw is asked of them: they may have seen an assembly several times.
    private IEnumerable<string> Touching(Patch patch, IEnumerable<AssemblyEvidence> evidence)
        => evidence.Where(assembly => assembly.Source is null).SelectMany(assembly => assembly.Tests?.Touching(patch, assembly.Files, request.Root) ?? []);

    private static string? InFolders(IReadOnlyList<string> folders, string file) => folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);

    private sealed record Watches(CoverletWatch Coverlet, SourceWatch Source);
}

/// <summary>What the suites covered.</summary>
/// <param name="Result">The coverage.</param>
/// <param name="Failed">The names of the tests that failed.</param>
internal sealed record CoveredTests(CoverageResult Result, IReadOnlyList<string> Failed)
{
    /// <summary>Whether tests were kept apart anywhere.</summary>
    public bool KnowsTests { get; init; }

    /// <summary>The tests that touch a change, sorted; none where tests were not kept apart.</summary>
    public Func<Patch, IReadOnlyList<string>> TestsFor { get; init; } = _ => [];
}
