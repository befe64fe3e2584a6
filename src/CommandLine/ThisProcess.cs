using System.Collections;
using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.CurrentTest;
using Shakeout.TestOrderShuffler;
using Spectre.Console;

namespace Shakeout.CommandLine;

/// <summary>The real surroundings of the tool.</summary>
internal static class ThisProcess
{
    public static Surroundings Surroundings() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            // CI systems that colour their logs would get escape codes in what people paste.
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        }),
        Folder = Environment.CurrentDirectory,
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? string.Empty),
        Clock = TimeProvider.System,
        DrawSeed = Seed.Draw,
        DrawDataSeed = () => DataSeed.Of(given: null),
        MakeTemporaryFolder = () => Directory.CreateTempSubdirectory("shakeout-orders-").FullName,
        StartSuite = async (suite, settings, cancellationToken) =>
        {
            var worker = await SuiteWorker.StartAsync(suite, settings, cancellationToken);
            return new StartedSuite(worker.Tests, worker.Notes, worker, worker);
        },
        RunSuiteProgram = (suite, variables, cancellationToken)
            => DotnetCommand.RunAsync(Path.GetDirectoryName(suite.Path)!, [suite.Path], cancellationToken, variables),
        ShuffleSuite = (tests, runner, options, listener, cancellationToken) => SuiteShuffle.RunAsync(tests, runner, options, listener, cancellationToken),
    };
}
