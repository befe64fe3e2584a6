using System.CommandLine;
using System.CommandLine.Help;
using Shakeout.BranchCoverage;
using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Verbs;
using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine;

/// <summary>The tool: reads the command line, runs the verb, and says in its exit code what came of it.</summary>
internal sealed class Tool(Surroundings surroundings)
{
    // A test's name may begin with @, which would otherwise name a file of arguments.
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The command line without the tool's name.</param>
    /// <param name="cancellationToken">Stops early; what was found so far is reported.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var parsed = Root().Parse(arguments, Words);
        if (parsed.Errors.Count > 0)
            return Complain(Misreading.Of(parsed), ExitCode.CalledWrongly);
        try
        {
            return await parsed.InvokeAsync(Invocation(), cancellationToken);
        }
        catch (Exception problem) when (problem is UsageException or ReportFileException)
        {
            return Complain(problem.Message, ExitCode.CalledWrongly);
        }
        catch (Exception problem) when (problem is SuiteException or FixtureException or BranchCoverageException)
        {
            return Complain(problem.Message, ExitCode.CouldNotRun);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Complain("Stopped before anything ran: there is nothing to report.", ExitCode.CouldNotRun);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Complain($"A file or folder that Shakeout needs could not be used: {problem.Message}\nLet it be read and written; what is temporary goes to the folder that TMPDIR names.", ExitCode.CouldNotRun);
        }
    }

    private Command Root() => new("shakeout",
        """
        Finds the tests of an xunit suite that depend on each other, proves it, and hands over the command that repeats it.
          Exit codes: 0 clean, 1 findings or failing tests, 2 called wrongly, 3 could not run.
        """)
    {
        new ShuffleCommand(surroundings).Describe(),
        new ReplayCommand(surroundings).Describe(),
        new CoverageCommand(surroundings).Describe(),
        new FixturesCommand(surroundings).Describe(),
        new SettingsCommand(surroundings).Describe(),
        new HelpOption(),
        new VersionOption(),
    };

    /// <summary>Signals are ours to handle: see <see cref="Interruption"/>.</summary>
    private InvocationConfiguration Invocation() => new()
    {
        Output = surroundings.Output,
        Error = surroundings.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private int Complain(string message, int exitCode)
    {
        surroundings.Error.WriteLine(message);
        return exitCode;
    }
}
