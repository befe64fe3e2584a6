using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.PerTest.Counters;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Coverlet at work: runs suites with its collector, which takes the place of the assemblies under test for the run.</summary>
/// <param name="request">How.</param>
/// <param name="folder">A temporary folder.</param>
internal sealed class CoverletWatch(CoverageRequest request, string folder)
{
    private readonly CoverletCollector _collector = new(Path.Combine(folder, "collector"));
    private readonly List<string> _reports = [];
    private readonly List<CountedAssembly> _counted = [];
    private readonly List<string> _notes = [];

    /// <summary>The reports that it wrote.</summary>
    public IReadOnlyList<string> Reports => _reports;

    /// <summary>What the reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Which tests were where in an assembly; null where tests were not kept apart in it.</summary>
    /// <param name="name">The assembly, without ending.</param>
    /// <param name="find">Finds its file as it was built; null where there is none.</param>
    /// <param name="files">Its sources.</param>
    /// <param name="cancellationToken">Stops early.</param>
    public TestMap? TestsOf(string name, Func<string, string?> find, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var runs = _counted.Where(counted => Path.GetFileNameWithoutExtension(counted.File).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (runs.Count == 0 || find(runs[0].File) is not { } assembly)
            return null;
        try
        {
            return CountedTests.Map(runs, assembly, files, cancellationToken);
        }
        catch (BranchCoverageException problem)
        {
            _notes.Add(problem.Message);
            return null;
        }
    }

    /// <summary>Runs a suite.</summary>
    /// <exception cref="SuiteException">The collector cannot be had, or wrote nothing.</exception>
    public async Task<TestRunResult> RunAsync(CoveredSuite suite, string results, CancellationToken cancellationToken)
    {
        var collector = await _collector.FindAsync(suite.Found.Project, cancellationToken);
        Directory.CreateDirectory(results);
        var settings = Path.Combine(results, "coverage.runsettings");
        var counts = KeepsTestsApart(suite) ? Directory.CreateDirectory(Path.Combine(results, "counts")).FullName : null;
        CollectorSettings.Write(suite.Found.Project?.RunSettings ?? "", settings, suite.TestsItself, counts is null ? null : new(counts, suite.Found.Assembly.Framework == SuiteFramework.XunitV3));
        var result = await new TestRun(suite.Found.Assembly, request.DataSeed, results)
            .RunAsync(suite.Found.Assembly.Path, [$"--Settings:{settings}", $"--TestAdapterPath:{collector}"], cancellationToken);
        // The test platform copies what collectors wrote beside its own results: one of them is enough.
        var report = Directory.EnumerateFiles(results, "coverage.json", SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new SuiteException($"coverlet wrote no report for '{suite.Found.Assembly.Name}'.\nSee what its collector says with\n  dotnet test {suite.Found.Assembly.Path} --collect \"XPlat Code Coverage\" --diag:log.txt");
        _reports.Add(report);
        if (counts is not null)
            Read(counts, suite);
        return result;
    }

    // Probes see more, where there are any.
    private bool KeepsTestsApart(CoveredSuite suite) => request.PerTest is not null && (request.Engines == Engines.Coverlet || suite.Projects.Count == 0);

    private void Read(string counts, CoveredSuite suite)
    {
        var (run, name) = (CountedRun.Read(counts), suite.Found.Assembly.Name);
        if (run.Hindrance is { } hindrance)
        {
            _notes.Add($"{name}: {hindrance}, so that which test reached what is not told.{(suite.Projects.Count > 0 ? " '--engine source' tells it." : "")}");
            return;
        }
        _counted.AddRange(run.Assemblies);
        if (run.KnowsMethodsOnly)
            _notes.Add($"{name}: its xunit.v3 tells of test methods, and only from 3.1 on of what runs before and after them: what only that reaches belongs to no test.");
    }
}
