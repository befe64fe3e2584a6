using System.CommandLine;
using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Gates;
using Shakeout.BranchCoverage.Writers;
using Shakeout.CommandLine.Coverage;
using Shakeout.CommandLine.Screens;
using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;
using AtomicFile = Shakeout.TestOrderShuffler.Reports.AtomicFile;

namespace Shakeout.CommandLine.Verbs;

/// <summary><c>shakeout coverage [PATH]</c></summary>
internal sealed class CoverageCommand(Surroundings surroundings)
{
    private static readonly TimeSpan HangTimeout = TimeSpan.FromMinutes(2);
    private const int NamedTests = 10;

    private readonly Screen _screen = new(surroundings.Console);
    private readonly SuiteOptions _suites = new();
    private readonly CoverageGates _gates = new();
    private readonly CoverageFiles _files = new(surroundings.Clock);
    private readonly DataSeedOption _dataSeed = new();

    private readonly Option<string[]> _report = new("--report")
    {
        HelpName = "FILE",
        Description = "Run nothing, and read what a run left: coverlet's JSON, Cobertura, OpenCover or lcov; paths and globs, merged.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<Engines> _engine = new("--engine")
    {
        HelpName = "both|coverlet|source",
        Description = "What looks at the tests: both engines, in two runs, or one of them.",
        DefaultValueFactory = _ => Engines.Both,
    };

    private readonly Option<bool> _perTest = ParsedOption.Switch("--per-test",
        "Run the tests one after the other and tell which reach what: each gap then names the test that comes nearest.");

    private readonly Option<int> _orders = ParsedOption.Count("--orders", byDefault: 0,
        "Run the suite in N random orders, and name tests that go another way in another order.");

    private readonly Option<Seed?> _seed = ParsedOption.SeedOf("--seed", "The seed of the orders. Default: a new one.");

    private readonly Option<string?> _testsFor = ParsedOption.Text("--tests-for", "DIFF",
        "Print only the tests that touch a change: a file with a diff, or a commit since which things changed.");

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("coverage", "Runs suites, or reads reports, and names each outcome of a condition that never happened.");
        _suites.AddSuitesTo(command);
        foreach (var option in (Option[])[_report, _engine, _perTest, _orders, _seed, _testsFor])
            command.Add(option);
        _dataSeed.AddTo(command);
        _gates.AddTo(command);
        _files.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var suites = _suites.Request(parsed, surroundings.Folder) with { RunSettings = RunSettings.Read };
        var root = RepositoryRoot.Of(suites.FullPath);
        if (parsed.GetValue(_report) is { Length: > 0 } && TellsTestsApart(parsed))
            throw new UsageException("--report runs nothing, and only a run can tell tests apart.\nLeave out --report, or --per-test, --orders and --tests-for.");
        if (parsed.GetValue(_engine) == Engines.Coverlet && parsed.GetValue(_orders) > 0)
            throw new UsageException("Orders are watched by probes in the source, which '--engine coverlet' leaves out.\nLeave out --engine, or --orders.");
        var gates = await _gates.ReadAsync(parsed, surroundings.Folder, root, cancellationToken);
        var files = _files.Of(parsed, surroundings.Folder);
        var asked = parsed.GetValue(_testsFor) is { } diff ? await ChangedLines.OfAsync(diff, surroundings.Folder, root, cancellationToken) : null;
        var covered = await CoverAsync(parsed, suites, root, cancellationToken);
        if (asked is not null)
            return Print(covered, asked);
        if (covered.Result.Files.Count == 0)
            throw new BranchCoverageException(string.Join('\n', covered.Result.Notes.Prepend("Nothing was measured: no code under test is in what was run or read.")));
        var result = gates.Narrow(covered.Result);
        string[] failures = [.. FailedTests(covered.Failed), .. gates.Failures(result)];
        _screen.Print(new CoverageScreen(result, SourceLines.Read, failures).Lines());
        if (gates.SetRatchet(result) is { } done)
            _screen.Say(done);
        Write(new(result, failures), files);
        return failures.Length > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    private async Task<CoveredTests> CoverAsync(ParseResult parsed, SuiteRequest suites, string root, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_report) is { Length: > 0 } reports)
            return new(CoverageReports.Read(reports, surroundings.Folder, root, cancellationToken), []);
        var request = new CoverageRequest
        {
            Suites = suites,
            // The tests of a change need one engine: the one that is asked for, else the one that sees more.
            Engines = parsed.GetValue(_testsFor) is null || parsed.GetValue(_engine) == Engines.Coverlet ? parsed.GetValue(_engine) : Engines.Source,
            Root = root,
            DataSeed = _dataSeed.Value(parsed, surroundings),
            PerTest = !TellsTestsApart(parsed) ? null : new()
            {
                Orders = parsed.GetValue(_orders),
                Seed = parsed.GetValue(_seed) ?? surroundings.DrawSeed(),
                HangTimeout = HangTimeout,
            },
        };
        // What is asked for goes to standard output; what only passes the time does not mix with a list of tests.
        return await new CoverageRun(request, parsed.GetValue(_testsFor) is null ? _screen.Say : surroundings.Error.WriteLine).RunAsync(cancellationToken);
    }

    private bool TellsTestsApart(ParseResult parsed) => parsed.GetValue(_perTest) || parsed.GetValue(_orders) > 0 || parsed.GetValue(_testsFor) is not null;

    // Why a test may be missing does not mix with the list.
    private int Print(CoveredTests covered, Patch change)
    {
        foreach (var remark in covered.Result.Notes.Concat(FailedTests(covered.Failed)))
            surroundings.Error.WriteLine(remark);
        if (!covered.KnowsTests)
            throw new BranchCoverageException("Which test touches the change is not known: the tests could not be told apart.");
        foreach (var test in covered.TestsFor(change))
            surroundings.Output.WriteLine(test);
        return ExitCode.Clean;
    }

    private static IEnumerable<string> FailedTests(IReadOnlyList<string> failed)
        => failed.Count == 0 ? []
            : [$"{failed.Count} {(failed.Count == 1 ? "test" : "tests")} failed: {string.Join(", ", failed.Take(NamedTests))}{(failed.Count > NamedTests ? $" and {failed.Count - NamedTests} more" : "")}"];

    private void Write(ToldCoverage told, IReadOnlyList<CoverageFile> files)
    {
        foreach (var file in files)
            AtomicFile.Write(file.Path, file.Write(told));
        if (!surroundings.IsGitHubActions)
            return;
        _screen.Print(GitHubAnnotations.Write(told.Result).Select(line => ScreenLine.Of(line)));
        if (surroundings.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
            StepSummary.Append(summary, MarkdownReport.Write(told.Result, told.Failures), _screen.Say);
    }
}
