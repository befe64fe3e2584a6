using Shakeout.CommandLine.Suites;
using Shakeout.CurrentTest;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Coverlet at work: runs suites with its collector, which takes the place of the assemblies under test for the run.</summary>
/// <param name="dataSeed">The seed of the tests' random data.</param>
/// <param name="folder">A temporary folder.</param>
internal sealed class CoverletWatch(DataSeed dataSeed, string folder)
{
    private readonly CoverletCollector _collector = new(Path.Combine(folder, "collector"));
    private readonly List<string> _reports = [];

    /// <summary>The reports that it wrote.</summary>
    public IReadOnlyList<string> Reports => _reports;

    /// <summary>Runs a suite.</summary>
    /// <exception cref="SuiteException">The collector cannot be had, or wrote nothing.</exception>
    public async Task<TestRunResult> RunAsync(CoveredSuite suite, string results, CancellationToken cancellationToken)
    {
        var collector = await _collector.FindAsync(suite.Found.Project, cancellationToken);
        Directory.CreateDirectory(results);
        var settings = Path.Combine(results, "coverage.runsettings");
        CollectorSettings.Write(suite.Found.Project?.RunSettings ?? "", settings, suite.TestsItself);
        var result = await new TestRun(suite.Found.Assembly, dataSeed, results)
            .RunAsync(suite.Found.Assembly.Path, [$"--Settings:{settings}", $"--TestAdapterPath:{collector}"], cancellationToken);
        // The test platform copies what collectors wrote beside its own results: one of them is enough.
        var report = Directory.EnumerateFiles(results, "coverage.json", SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new SuiteException($"coverlet wrote no report for '{suite.Found.Assembly.Name}'.\nSee what its collector says with\n  dotnet test {suite.Found.Assembly.Path} --collect \"XPlat Code Coverage\" --diag:log.txt");
        _reports.Add(report);
        return result;
    }
}
