using System.Xml;
using System.Xml.Linq;
using Shakeout.CommandLine.Suites;
using Shakeout.CurrentTest;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Runs the tests of a built suite once: under the test platform where the suite has an adapter for it, else as the program that it is.</summary>
/// <param name="suite">The suite.</param>
/// <param name="dataSeed">The seed of its random data.</param>
/// <param name="folder">A folder for what the run writes.</param>
internal sealed class TestRun(SuiteAssembly suite, DataSeed dataSeed, string folder)
{
    private const string TestPlatformAdapter = "xunit.runner.visualstudio.testadapter.dll";
    private const string TestPlatform = "Microsoft.TestPlatform.CommunicationUtilities.dll";

    /// <summary>Whether the suite runs under VSTest, which collectors need.</summary>
    public static bool KnowsTestPlatform(SuiteAssembly suite) => LiesBeside(suite, TestPlatformAdapter) && LiesBeside(suite, TestPlatform);

    /// <summary>Runs the tests.</summary>
    /// <param name="assembly">The suite's file, or a copy of it.</param>
    /// <param name="options">More options for the test platform: a collector, settings.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="SuiteException">The run came to no result.</exception>
    public async Task<TestRunResult> RunAsync(string assembly, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var results = Path.Combine(folder, "results.trx");
        var result = await RunAsync(KnowsTestPlatform(suite)
            ? ["vstest", assembly, $"--ResultsDirectory:{folder}", $"--logger:trx;LogFileName={results}", .. options]
            : [assembly, "-trx", results, "-noColor"], cancellationToken);
        // As a program of Microsoft.Testing.Platform a suite understands other words.
        if (!File.Exists(results) && !KnowsTestPlatform(suite))
            result = await RunAsync([assembly, "--report-xunit-trx", "--report-xunit-trx-filename", Path.GetFileName(results), "--results-directory", folder], cancellationToken);
        return File.Exists(results) ? Read(results) : throw NoResult(result);
    }

    private Task<DotnetResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
        => DotnetCommand.RunAsync(Path.GetDirectoryName(suite.Path)!, arguments, cancellationToken, new Dictionary<string, string> { [DataSeed.Variable] = dataSeed.ToString() });

    private static bool LiesBeside(SuiteAssembly suite, string file) => File.Exists(Path.Combine(Path.GetDirectoryName(suite.Path)!, file));

    private SuiteException NoResult(DotnetResult result)
    {
        const int Lines = 20;
        var said = (result.Output + result.Error).TrimEnd().Split('\n').TakeLast(Lines).Select(line => "  " + line.TrimEnd('\r'));
        return new($"The tests of '{suite.Name}' came to no result (exit code {result.ExitCode}).\n{string.Join('\n', said)}\nRun them by themselves with\n  dotnet test {suite.Path}");
    }

    private static TestRunResult Read(string file)
    {
        try
        {
            var tests = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToList();
            return new(tests.Count, [.. tests.Where(test => (string?)test.Attribute("outcome") == "Failed").Select(test => (string?)test.Attribute("testName") ?? "?").Order(StringComparer.Ordinal)]);
        }
        catch (XmlException problem)
        {
            throw new SuiteException($"The results of the tests cannot be read: {problem.Message}\nRun them by themselves with 'dotnet test'.");
        }
    }
}

/// <summary>What running the tests came to.</summary>
/// <param name="Tests">How many there were.</param>
/// <param name="Failed">The names of those that failed, sorted.</param>
internal sealed record TestRunResult(int Tests, IReadOnlyList<string> Failed);
