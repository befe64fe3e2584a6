using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.CurrentTest;
using Shakeout.Samples;
using Shakeout.TestOrderShuffler;
using Spectre.Console.Testing;
using TestResult = Shakeout.TestOrderShuffler.TestResult;

namespace Shakeout.CommandLine.Tests;

/// <summary>The tool in surroundings of our own: no workers, no real shuffle, nothing but what a test scripts.</summary>
internal sealed class ScriptedTool : IDisposable
{
    private readonly TestConsole _console = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly TemporaryFolder _temporary = new();

    /// <summary>The current folder.</summary>
    public TemporaryFolder Folder { get; } = new();

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The tests of every suite.</summary>
    public IReadOnlyList<DiscoveredTest> Tests { get; set; } = [.. Names("A.One", "A.Two", "B.Three")];

    public IReadOnlyList<string> Notes { get; set; } = [];

    /// <summary>What a test comes to when it runs. By default it passes.</summary>
    public Func<TestCase, TestResult> Result { get; set; } = test => new TestResult(test, TestOutcome.Passed);

    /// <summary>What a shuffle reports after the run of one order, from what a clean one would report.</summary>
    public Func<SuiteReport, SuiteReport> Report { get; set; } = clean => clean;

    /// <summary>Happens when a worker starts.</summary>
    public Action<SuiteAssembly> Starting { get; set; } = _ => { };

    /// <summary>What a suite does as a program, from the file that it is to write; by default nothing.</summary>
    public Func<string, DotnetResult> Program { get; set; } = _ => new(0, "", "");

    /// <summary>What the tool was asked to run, a line each.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Standard output: the screen, then what was printed as plain text.</summary>
    public string Output => Stable(_console.Output + _output);

    public string Error => Stable(_error.ToString());

    /// <summary>An xunit v3 suite that is surely built: this one.</summary>
    public static string BuiltSuite => typeof(ScriptedTool).Assembly.Location;

    public static IEnumerable<DiscoveredTest> Names(params IEnumerable<string> names)
        => names.Select(name => new DiscoveredTest(new TestCase(name, name.Split('.')[0], name.Split('.')[0], name.Split('.')[1]), []));

    public Task<int> RunAsync(params IReadOnlyList<string> arguments) => RunUntilAsync(TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs the tool with a Ctrl-C of the test's choice.</summary>
    public Task<int> RunUntilAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
        => new Tool(Surroundings()).RunAsync(arguments, cancellationToken);

    /// <summary>The surroundings, for a part of the tool.</summary>
    public Surroundings Surroundings() => new()
    {
        Output = _output,
        Error = _error,
        Console = _console,
        Folder = Folder.Path,
        Variables = Variables,
        Clock = TimeProvider.System,
        DrawSeed = () => new Seed(77),
        DrawDataSeed = () => new DataSeed(4711),
        MakeTemporaryFolder = () => _temporary.Path,
        StartSuite = StartAsync,
        RunSuiteProgram = RunProgramAsync,
        ShuffleSuite = ShuffleAsync,
    };

    public void Dispose()
    {
        Folder.Dispose();
        _temporary.Dispose();
        _console.Dispose();
    }

    private Task<DotnetResult> RunProgramAsync(
        SuiteAssembly suite, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        Asked.Add($"run {suite.Name} with SHAKEOUT_FIXTURES={variables.GetValueOrDefault("SHAKEOUT_FIXTURES", "(nothing)")}");
        return Task.FromResult(Program(variables["SHAKEOUT_FIXTURES_FILE"]));
    }

    private Task<StartedSuite> StartAsync(SuiteAssembly suite, WorkerSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Starting(suite);
        Asked.Add($"start {suite.Name} ({suite.Framework}), hang after {settings.HangTimeout.TotalSeconds} s, data seed {settings.DataSeed}");
        var runner = new ScriptedRunner(this);
        return Task.FromResult(new StartedSuite(Tests, Notes, runner, runner));
    }

    private async Task<SuiteReport> ShuffleAsync(
        IReadOnlyList<TestCase> tests, ITestRunner runner, ShuffleOptions options, IShuffleListener listener, CancellationToken cancellationToken)
    {
        Asked.Add($"shuffle {string.Join(", ", tests)} in {options.Orders} orders of seed {options.Seed}, budget {options.TimeBudget?.ToString() ?? "none"}, {options.Freedom}");
        listener.OrderFinished(1, await runner.RunAsync(tests, ProcessUse.Warm, cancellationToken));
        return Report(new SuiteReport
        {
            Seed = options.Seed,
            Orders = options.Orders,
            Tests = tests.Count,
            Pairs = new PairCoverage(2, 6),
            ResidualRisk = ResidualRisk.UpperBound(options.Orders),
        });
    }

    private string Stable(string text)
        => text.Replace(Folder.Path, "FOLDER", StringComparison.Ordinal)
            .Replace(_temporary.Path, "TEMPORARY", StringComparison.Ordinal)
            .Replace(BuiltSuite, "SUITE.dll", StringComparison.Ordinal);

    private sealed class ScriptedRunner(ScriptedTool tool) : ITestRunner, IAsyncDisposable
    {
        public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
        {
            tool.Asked.Add($"run {string.Join(", ", order)} in a {process} process");
            var results = order.Select(tool.Result).ToArray();
            var crash = Array.FindIndex(results, result => result.Outcome == TestOutcome.Crashed);
            return Task.FromResult(new OrderRun(crash < 0 ? results : results[..(crash + 1)]));
        }

        public ValueTask DisposeAsync()
        {
            tool.Asked.Add("end");
            return default;
        }
    }
}
