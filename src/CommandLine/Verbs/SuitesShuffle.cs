using Shakeout.CommandLine.Filters;
using Shakeout.CommandLine.Screens;
using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Shuffles suites one after the other, and shows each.</summary>
internal sealed class SuitesShuffle(Surroundings surroundings, Screen screen)
{
    public required ShuffleOptions Options { get; init; }

    public required TestFilter? Filter { get; init; }

    public required WorkerSettings Settings { get; init; }

    /// <summary>Shuffles all of them. One that cannot be run does not keep the others from it.</summary>
    /// <exception cref="UsageException">None of them holds a test to run.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped before any order ran.</exception>
    public async Task<ShuffledSuites> RunAsync(IReadOnlyList<FoundSuite> suites, string ordersDir, CancellationToken cancellationToken)
    {
        var reports = new List<ReportedSuite>();
        var withoutTests = new List<string>();
        var couldNotRun = false;
        foreach (var suite in suites)
        {
            if (cancellationToken.IsCancellationRequested && reports.Count > 0)
            {
                screen.Say($"stopped before {suite.Assembly.Name}");
                continue;
            }
            try
            {
                reports.Add(await ShuffleAsync(suite, suites.Count == 1 ? ordersDir : FolderOf(suite, reports, ordersDir), cancellationToken));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && reports.Count > 0)
            {
                screen.Say($"stopped before {suite.Assembly.Name}");
            }
            catch (NoTestsException none)
            {
                withoutTests.Add(none.Message);
            }
            catch (SuiteException problem)
            {
                surroundings.Error.WriteLine(problem.Message);
                couldNotRun = true;
            }
        }
        if (reports.Count == 0 && !couldNotRun)
            throw new UsageException(string.Join('\n', withoutTests));
        foreach (var message in withoutTests)
            screen.Say($"skipped: {message.Split('\n')[0]}");
        return new ShuffledSuites(reports, couldNotRun);
    }

    private async Task<ReportedSuite> ShuffleAsync(FoundSuite suite, string ordersDir, CancellationToken cancellationToken)
    {
        await using var started = await surroundings.StartSuite(suite.Assembly, Settings, cancellationToken);
        var tests = RunnableTests.Of(suite.Assembly.Name, started.Tests, Filter);
        var reported = new ReportedSuite
        {
            Name = suite.Assembly.Name,
            Framework = suite.Assembly.Framework == SuiteFramework.XunitV2 ? "xunit.v2" : "xunit.v3",
            Report = new SuiteReport { Seed = Options.Seed, Orders = 0, Tests = tests.Count, Pairs = new PairCoverage(0, 0), ResidualRisk = 1 },
            OrdersDir = ordersDir,
            Replay = suite.Assembly.MayDrawData ? suite.Replay with { Options = [.. suite.Replay.Options, .. DataSeedOption.Words(Settings.DataSeed)] } : suite.Replay,
            DataSeed = suite.Assembly.MayDrawData ? Settings.DataSeed.Value : null,
            CommonNamespace = CommonNamespace.Of(tests),
        };
        screen.Print(SuiteScreen.Header(new FoundHeader(reported.Name, reported.FrameworkTitle, tests.Count, Options.Seed)));
        var notes = started.Notes.Count;
        foreach (var note in started.Notes)
            screen.Say($"  {note}");
        var kept = OrderFolder.Open(ordersDir);
        var remarks = new Remarks();
        var report = await screen.WatchAsync(Options, watcher =>
            surroundings.ShuffleSuite(tests, started.Runner, Options, new Listeners(kept, watcher, remarks), cancellationToken));
        reported = reported with { Report = report };
        screen.Print(SuiteScreen.Report(reported));
        foreach (var remark in remarks.Made.Concat(started.Notes.Skip(notes)))
            screen.Say(remark);
        if (kept.Problem is not null)
            screen.Say($"Not every order could be kept: {kept.Problem}");
        return reported;
    }

    /// <summary>Suites of one name get folders of their own.</summary>
    private static string FolderOf(FoundSuite suite, IEnumerable<ReportedSuite> before, string ordersDir)
    {
        var same = before.Count(other => other.Name == suite.Assembly.Name);
        return Path.Combine(ordersDir, same == 0 ? suite.Assembly.Name : $"{suite.Assembly.Name}-{same + 1}");
    }
}

/// <summary>What shuffling several suites came to.</summary>
internal sealed record ShuffledSuites(IReadOnlyList<ReportedSuite> Suites, bool CouldNotRun);
