using System.CommandLine;
using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Verbs;

/// <summary><c>shakeout fixtures [PATH]</c></summary>
internal sealed class FixturesCommand(Surroundings surroundings)
{
    private readonly SuiteOptions _suites = new();

    private readonly Option<bool> _plan = ParsedOption.Switch("--plan", "Print what each test would set up and tear down. Nothing is run.");

    private readonly Option<bool> _show = ParsedOption.Switch("--show",
        "Run the tests, and print what each one set up and tore down, why, how long it took, and the slowest fixtures.");

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("fixtures",
            "Lists the fixtures of a suite of xunit v3 and the tests that use them. Nothing is run, unless --show says so.");
        _suites.AddSuitesTo(command);
        command.Add(_plan);
        command.Add(_show);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (plan, show) = (parsed.GetValue(_plan), parsed.GetValue(_show));
        if (plan && show)
            throw new UsageException("--plan runs nothing, and --show runs the tests.\nLeave one of them out.");
        var suites = await new SuiteFinder(_suites.Request(parsed, surroundings.Folder), surroundings.Error.WriteLine).AllAsync(cancellationToken);
        return await new SuitesFixtures(surroundings, suite => show ? suite.ShowAsync(cancellationToken) : suite.ListAsync(plan ? "plan" : "list", cancellationToken))
            .TellAsync([.. suites.Select(suite => suite.Assembly)]);
    }
}
