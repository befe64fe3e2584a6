using System.CommandLine;
using Shakeout.CommandLine.Screens;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Settings;

namespace Shakeout.CommandLine.Verbs;

/// <summary><c>shakeout settings ENV [PATH]</c></summary>
internal sealed class SettingsCommand(Surroundings surroundings)
{
    private readonly Argument<string> _environment = ParsedArgument.Demanded("ENV",
        "The environment, as group.subgroup.environment: web.checkout.local.");

    private readonly Argument<string?> _path = ParsedArgument.Optional("PATH",
        "The folder that holds 'settings', the settings folder itself, or a project beside it. Default: the current folder.");

    /// <summary>The command, for the command line's parser.</summary>
    public Command Describe()
    {
        var command = new Command("settings",
            "Prints the merged test settings of an environment and where each value came from, with secrets masked.")
        {
            _environment,
            _path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = new SettingsFolder(SettingsPath.Find(parsed.GetValue(_path) ?? ".", surroundings.Folder));
        var settings = MergedSettings.Load(folder, Find(parsed.GetValue(_environment)!, folder), surroundings.Variables);
        cancellationToken.ThrowIfCancellationRequested();
        new Screen(surroundings.Console).Print(SettingsScreen.Table(settings));
        if (SettingsFault.Message(settings.Name, new Validation(settings).Faults()) is not { } message)
            return ExitCode.Clean;
        await surroundings.Error.WriteLineAsync(message);
        return ExitCode.Found;
    }

    private static EnvironmentName Find(string name, SettingsFolder folder)
    {
        try
        {
            return folder.Find(name);
        }
        catch (FixtureException problem)
        {
            throw new UsageException(problem.Message);
        }
    }
}
