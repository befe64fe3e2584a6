using System.CommandLine;
using Shakeout.CommandLine.Screens;
using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary><c>shakeout shuffle PATH</c></summary>
internal sealed class ShuffleCommand(Surroundings surroundings)
{
    private readonly SuiteOptions _suites = new();
    private readonly ReportOptions _reports = new();
    private readonly DataSeedOption _dataSeed = new();
    private readonly Option<int> _orders = ParsedOption.Count("--orders", 20, "How many random orders to run.");
    private readonly Option<TimeSpan?> _timeBudget = ParsedOption.Seconds("--time-budget",
        "Begin no new order after this time; what the orders revealed is explained all the same. Default: none.");
    private readonly Option<Seed?> _seed = ParsedOption.SeedOf("--seed", "The seed of the orders. Default: a new one, which is printed.");
    private readonly Option<string?> _ordersDir = ParsedOption.Text("--orders-dir", "DIR",
        "Keep every executed order here, a file each; those of an earlier run are replaced. Default: a new temporary folder, which is printed.");
    private readonly Option<bool> _strict = ParsedOption.Switch("--strict", "Exit with 1 for non-deterministic tests as well.");
    private readonly Screen _screen = new(surroundings.Console);

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("shuffle",
            "Runs an xunit suite in random orders and finds the tests that depend on others.");
        _suites.AddTo(command);
        foreach (var option in (Option[])[_orders, _timeBudget, _seed, _ordersDir, _strict])
            command.Add(option);
        _dataSeed.AddTo(command);
        _reports.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = _reports.Files(parsed, surroundings.Folder);
        var given = parsed.GetValue(_ordersDir) is { } folder ? Path.GetFullPath(folder, surroundings.Folder) : null;
        if (given is not null)
            OrderFolder.EnsureWritable(given);
        var shuffle = new SuitesShuffle(surroundings, _screen)
        {
            Options = new ShuffleOptions
            {
                Seed = parsed.GetValue(_seed) ?? surroundings.DrawSeed(),
                Orders = parsed.GetValue(_orders),
                TimeBudget = parsed.GetValue(_timeBudget),
                Freedom = _suites.Freedom(parsed),
                Clock = surroundings.Clock,
            },
            Filter = _suites.Filter(parsed),
            Settings = new(_suites.HangTimeout(parsed), _dataSeed.Value(parsed, surroundings)),
        };
        var found = await new SuiteFinder(_suites.Request(parsed, surroundings.Folder), _screen.Say).AllAsync(cancellationToken);
        var ordersDir = given ?? surroundings.MakeTemporaryFolder();
        var shuffled = await shuffle.RunAsync(
            [.. found.Select(suite => suite with { Replay = _suites.Replay(suite.Replay, parsed) })], ordersDir, cancellationToken);
        var run = new RunReport(shuffled.Suites)
        {
            OrdersDir = ordersDir,
            NonDeterminism = parsed.GetValue(_strict) ? NonDeterminism.Fails : NonDeterminism.Warns,
        };
        Write(run, files);
        return shuffled.CouldNotRun ? ExitCode.CouldNotRun : run.IsRed ? ExitCode.Found : ExitCode.Clean;
    }

    private void Write(RunReport run, IReadOnlyList<ReportFile> files)
    {
        foreach (var file in files)
            AtomicFile.Write(file.Path, file.Write(run));
        if (!surroundings.IsGitHubActions)
            return;
        _screen.Print(GitHubAnnotations.Write(run, surroundings.Variable("GITHUB_WORKSPACE")).Select(line => ScreenLine.Of(line)));
        if (surroundings.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
            StepSummary.Append(summary, MarkdownReport.Write(run), _screen.Say);
    }
}
