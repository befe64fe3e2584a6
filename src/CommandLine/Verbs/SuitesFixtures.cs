using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Prints what suites say about their fixtures, each in its turn; one that cannot be asked does not silence the others.</summary>
/// <param name="surroundings">Where the suites run, and where it is printed.</param>
/// <param name="ask">Asks one suite.</param>
internal sealed class SuitesFixtures(Surroundings surroundings, Func<SuiteFixtures, Task<ToldFixtures>> ask)
{
    /// <summary>Asks the suites.</summary>
    /// <returns>3 if one could not run, else 1 if one complained, else 0.</returns>
    /// <exception cref="UsageException">None of them has fixtures of ours to speak of.</exception>
    public async Task<int> TellAsync(IReadOnlyList<SuiteAssembly> suites)
    {
        var refusals = suites.ToDictionary(suite => suite, SuiteFixtures.Refusal);
        if (refusals.Values.All(refusal => refusal is not null))
            throw new UsageException(string.Join('\n', refusals.Values));

        var exitCode = ExitCode.Clean;
        foreach (var suite in suites)
        {
            exitCode = Math.Max(exitCode, refusals[suite] is { } refusal
                ? await SkipAsync(refusal)
                : await TellAsync(new SuiteFixtures(suite, surroundings.RunSuiteProgram)));
        }

        return exitCode;
    }

    private async Task<int> SkipAsync(string refusal)
    {
        await surroundings.Error.WriteLineAsync($"skipped: {refusal.Split('\n')[0]}");
        return ExitCode.Clean;
    }

    private async Task<int> TellAsync(SuiteFixtures suite)
    {
        try
        {
            var told = await ask(suite);
            await surroundings.Output.WriteAsync(told.Text);
            await surroundings.Error.WriteAsync(told.Complaint);
            return told.Complaint.Length > 0 ? ExitCode.Found : ExitCode.Clean;
        }
        catch (SuiteException problem)
        {
            await surroundings.Error.WriteLineAsync(problem.Message);
            return ExitCode.CouldNotRun;
        }
    }
}
