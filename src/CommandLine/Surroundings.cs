using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.CurrentTest;
using Shakeout.TestOrderShuffler;
using Spectre.Console;

namespace Shakeout.CommandLine;

/// <summary>All that the tool takes from outside: tests give it others.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard output, as plain text.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error, as plain text.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard output, as a terminal if it is one.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>The folder that relative paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>All environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The clock of time budgets and of the live display.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Draws the seed of a run that names none.</summary>
    public required Func<Seed> DrawSeed { get; init; }

    /// <summary>Draws the seed of the tests' random data, for a run that names none.</summary>
    public required Func<DataSeed> DrawDataSeed { get; init; }

    /// <summary>Makes a new folder for the executed orders.</summary>
    public required Func<string> MakeTemporaryFolder { get; init; }

    /// <summary>Starts the worker of a suite.</summary>
    public required StartSuite StartSuite { get; init; }

    /// <summary>Shuffles a suite.</summary>
    public required ShuffleSuite ShuffleSuite { get; init; }

    /// <summary>Runs a suite as the program that it is.</summary>
    public required RunSuiteProgram RunSuiteProgram { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    /// <summary>Whether the run is a step of GitHub Actions.</summary>
    public bool IsGitHubActions => Variable("GITHUB_ACTIONS") == "true";
}

/// <summary>Starts the worker of a suite and discovers its tests.</summary>
internal delegate Task<StartedSuite> StartSuite(SuiteAssembly suite, WorkerSettings settings, CancellationToken cancellationToken);

/// <summary>Runs a suite of xunit v3 as the program that it is, with environment variables besides those there are.</summary>
/// <returns>Its exit code and what it printed.</returns>
internal delegate Task<DotnetResult> RunSuiteProgram(
    SuiteAssembly suite, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken);

/// <summary>Shuffles a suite and explains what the orders revealed.</summary>
internal delegate Task<SuiteReport> ShuffleSuite(
    IReadOnlyList<TestCase> tests, ITestRunner runner, ShuffleOptions options, IShuffleListener listener, CancellationToken cancellationToken);

/// <summary>A suite whose worker is up.</summary>
/// <param name="Tests">All its tests.</param>
/// <param name="Notes">What the user should know about how it runs here, a sentence each.</param>
/// <param name="Runner">Runs them.</param>
/// <param name="Worker">Ends the worker when disposed of.</param>
internal sealed record StartedSuite(
    IReadOnlyList<DiscoveredTest> Tests, IReadOnlyList<string> Notes, ITestRunner Runner, IAsyncDisposable Worker) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Worker.DisposeAsync();
}
