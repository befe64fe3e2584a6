using System.CommandLine;
using Shakeout.CommandLine.Coverage;
using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Verbs;

/// <summary><c>shakeout coverage [PATH]</c></summary>
internal sealed class CoverageCommand(Surroundings surroundings)
{
    private readonly SuiteOptions _suites = new();

    private readonly Option<Engines> _engine = new("--engine")
    {
        HelpName = "both|coverlet|source",
        Description = "What looks at the tests: both engines, in two runs, or one of them.",
        DefaultValueFactory = _ => Engines.Both,
    };

    private readonly Option<bool> _perTest = ParsedOption.Switch("--per-test", "Tell which tests reach what: each gap then names the test that comes nearest.");

    private readonly Option<int?> _orders = new("--orders") { HelpName = "N", Description = "Run the suite in N random orders, and name tests that go another way in another order." };

    private readonly Option<Seed?> _seed = ParsedOption.SeedOf("--seed", "The seed of the orders. Default: a new one.");

    private readonly DataSeedOption _dataSeed = new();

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("coverage", "Runs suites and names the outcomes of conditions that never happened.");
        _suites.AddSuitesTo(command);
        command.Add(_engine);
        command.Add(_perTest);
        command.Add(_orders);
        command.Add(_seed);
        _dataSeed.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var suites = _suites.Request(parsed, surroundings.Folder) with { RunSettings = RunSettings.Read };
        var request = new CoverageRequest { Suites = suites, Engines = parsed.GetValue(_engine), Root = RepositoryRoot.Of(suites.FullPath), PerTest = PerTest(parsed) };
        var covered = await new CoverageRun(request, surroundings.Error.WriteLine).RunAsync(cancellationToken);
        foreach (var gap in covered.Result.Gaps)
            await surroundings.Output.WriteLineAsync($"{gap.File}:{gap.Line}:{gap.Column} {gap.Kind} {gap.Text} never {gap.Missing} ({gap.Member})");
        await surroundings.Output.WriteLineAsync($"{covered.Result.Lines} {covered.Result.Outcomes} unknown {covered.Result.Unknown} uncalled {covered.Result.Uncalled}");
        foreach (var drift in covered.Result.Drift)
            await surroundings.Output.WriteLineAsync(drift.ToString());
        foreach (var note in covered.Result.Notes)
            await surroundings.Output.WriteLineAsync(note);
        return covered.Failed.Count > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    private PerTestRequest? PerTest(ParseResult parsed)
        => !parsed.GetValue(_perTest) && parsed.GetValue(_orders) is null ? null : new()
        {
            Orders = parsed.GetValue(_orders) ?? 0,
            Seed = parsed.GetValue(_seed) ?? surroundings.DrawSeed(),
            DataSeed = _dataSeed.Value(parsed, surroundings),
            HangTimeout = TimeSpan.FromSeconds(120),
        };
}
