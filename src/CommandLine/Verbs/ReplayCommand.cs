using System.CommandLine;
using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary><c>shakeout replay PATH</c></summary>
internal sealed class ReplayCommand(Surroundings surroundings)
{
    private readonly SuiteOptions _suites = new();
    private readonly OrderOptions _order = new();
    private readonly DataSeedOption _dataSeed = new();

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("replay",
            "Runs one order of an xunit suite again, in a new process, and prints how each test fared.");
        _suites.AddTo(command);
        _order.AddTo(command);
        _dataSeed.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = await _order.WantedAsync(parsed, surroundings.Folder, cancellationToken);
        var filter = _suites.Filter(parsed);
        if (wanted.Names is not null && (filter is not null || _suites.Freedom(parsed) == OrderFreedom.Interleaved))
            throw new UsageException("--filter and --interleave say which order a seed means; with --order or --test the order is said already.\nLeave them out.");
        var settings = new WorkerSettings(_suites.HangTimeout(parsed), _dataSeed.Value(parsed, surroundings));
        var suite = await new SuiteFinder(_suites.Request(parsed, surroundings.Folder), surroundings.Error.WriteLine).OneAsync(cancellationToken);
        await using var started = await surroundings.StartSuite(suite.Assembly, settings, cancellationToken);
        foreach (var note in started.Notes)
            await surroundings.Error.WriteLineAsync(note);

        var tests = Tests(suite.Assembly.Name, started, filter);
        var order = wanted.Names is { } names
            ? NamedTests.Find(names, tests, suite.Assembly.Name)
            : TestOrder.Draw(tests, wanted.Seed!.Value, wanted.Number, _suites.Freedom(parsed));
        var run = await started.Runner.RunAsync(order, ProcessUse.New, cancellationToken);
        await PrintAsync(run, order);
        if (!run.Results.Any(result => result.Outcome is TestOutcome.Failed or TestOutcome.Crashed))
            return ExitCode.Clean;
        if (suite.Assembly.MayDrawData && !_dataSeed.IsGiven(parsed, surroundings))
            await surroundings.Error.WriteLineAsync($"Random data of data seed {settings.DataSeed}: {string.Join(' ', DataSeedOption.Words(settings.DataSeed))} repeats them.");
        return ExitCode.Found;
    }

    private static IReadOnlyList<TestCase> Tests(string suite, StartedSuite started, Filters.TestFilter? filter)
    {
        try
        {
            return RunnableTests.Of(suite, started.Tests, filter);
        }
        catch (NoTestsException none)
        {
            throw new UsageException(none.Message);
        }
    }

    /// <summary>The outcomes are plain text on standard output; all that explains them goes to standard error.</summary>
    private async Task PrintAsync(OrderRun run, IReadOnlyList<TestCase> order)
    {
        foreach (var result in run.Results)
        {
            await surroundings.Output.WriteLineAsync($"{result.Outcome.ToString().ToLowerInvariant()} {result.Test.Name}");
            if (result.Outcome == TestOutcome.Crashed)
                await surroundings.Error.WriteLineAsync($"{result.Test.Name} {Sentences.Crash(result.Crash ?? CrashKind.Exit)}");
            if (result.Outcome is TestOutcome.Failed or TestOutcome.Crashed && result.Failure is { Length: > 0 } failure)
                await surroundings.Error.WriteLineAsync(Indented(failure));
        }
        if (run.Results.Count < order.Count)
            await surroundings.Error.WriteLineAsync($"{Sentences.Counted(order.Count - run.Results.Count, "test")} of the order did not run.");
    }

    private static string Indented(string failure)
        => string.Join('\n', failure.Split('\n').Select(line => "    " + line.TrimEnd('\r')));
}
