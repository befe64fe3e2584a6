using System.CommandLine;
using Shakeout.CommandLine.Coverage;
using Shakeout.CommandLine.Suites;

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

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("coverage", "Runs suites and names the outcomes of conditions that never happened.");
        _suites.AddSuitesTo(command);
        command.Add(_engine);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var suites = _suites.Request(parsed, surroundings.Folder) with { RunSettings = RunSettings.Read };
        var request = new CoverageRequest { Suites = suites, Engines = parsed.GetValue(_engine), Root = RepositoryRoot.Of(suites.FullPath) };
        var covered = await new CoverageRun(request, surroundings.Error.WriteLine).RunAsync(cancellationToken);
        foreach (var gap in covered.Result.Gaps)
            await surroundings.Output.WriteLineAsync($"{gap.File}:{gap.Line}:{gap.Column} {gap.Kind} {gap.Text} never {gap.Missing} ({gap.Member})");
        await surroundings.Output.WriteLineAsync($"{covered.Result.Lines} {covered.Result.Outcomes} unknown {covered.Result.Unknown} uncalled {covered.Result.Uncalled}");
        foreach (var note in covered.Result.Notes)
            await surroundings.Output.WriteLineAsync(note);
        return covered.Failed.Count > 0 ? ExitCode.Found : ExitCode.Clean;
    }
}
