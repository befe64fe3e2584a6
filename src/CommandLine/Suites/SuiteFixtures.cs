namespace Shakeout.CommandLine.Suites;

/// <summary>What a suite says about its fixtures: the suite itself knows, as the program that it is.</summary>
/// <param name="suite">The suite.</param>
/// <param name="run">Runs it.</param>
internal sealed class SuiteFixtures(SuiteAssembly suite, RunSuiteProgram run)
{
    private const string Package = "Shakeout.XunitV3";
    private const string Wrong = "\nwrong: ";

    /// <summary>Why a suite has no fixtures of ours to speak of; null when it has.</summary>
    public static string? Refusal(SuiteAssembly suite)
    {
        if (suite.Framework == SuiteFramework.XunitV2)
            return $"'{suite.Name}' uses xunit v2, and fixtures are for xunit v3.\n'shakeout shuffle' serves both.";
        return File.Exists(Path.Combine(Path.GetDirectoryName(suite.Path)!, $"{Package}.dll")) ? null
            : $"'{suite.Name}' does not use the package {Package}, which brings the fixtures.\nAdd it to its project with\n  dotnet add package {Package}";
    }

    /// <summary>What the suite has, or plans; it runs nothing.</summary>
    /// <param name="kind"><c>list</c> or <c>plan</c>.</param>
    /// <param name="cancellationToken">Ends the suite.</param>
    public async Task<ToldFixtures> ListAsync(string kind, CancellationToken cancellationToken)
    {
        var (text, result) = await ToldByAsync(new() { ["SHAKEOUT_FIXTURES"] = kind }, cancellationToken);
        if (text is null)
            throw Silent(result);
        var start = text.IndexOf(Wrong, StringComparison.Ordinal);
        return start < 0 ? new(text, "") : new(text[..start], text[(start + 1)..]);
    }

    /// <summary>What the fixtures did in a run of all tests.</summary>
    public async Task<ToldFixtures> ShowAsync(CancellationToken cancellationToken)
    {
        var (text, result) = await ToldByAsync([], cancellationToken);
        if (text is null && result.ExitCode > 1)
            throw Silent(result);
        return new(
            text ?? $"No test of '{suite.Name}' asked for a fixture.\n",
            result.ExitCode == 0 ? "" : $"Tests of '{suite.Name}' failed:\n{Tail(result.Output)}\n");
    }

    private async Task<(string? Text, DotnetResult Result)> ToldByAsync(Dictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("shakeout-fixtures-");
        try
        {
            var file = Path.Combine(folder.FullName, "fixtures.txt");
            variables["SHAKEOUT_FIXTURES_FILE"] = file;
            variables["NO_COLOR"] = "1";
            var result = await run(suite, variables, cancellationToken);
            return (File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : null, result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private SuiteException Silent(DotnetResult result)
        => new($"'{suite.Name}' ended with {result.ExitCode} and said nothing about its fixtures.\n{Tail(result.Output + result.Error)}\n"
            + "Is its test framework another one ([assembly: TestFramework]), or ShakeoutUseFixtures 'false' in its project?");

    // The summary of a runner, and the failures before it, stand at the end.
    private static string Tail(string output)
    {
        const int Lines = 40;
        var lines = output.TrimEnd().Split('\n');
        return string.Join('\n', lines.TakeLast(Lines).Select(line => $"  {line.TrimEnd('\r')}"));
    }
}

/// <summary>What a suite said.</summary>
/// <param name="Text">About its fixtures.</param>
/// <param name="Complaint">What is wrong with them, or which tests failed; empty when nothing did.</param>
internal sealed record ToldFixtures(string Text, string Complaint);
