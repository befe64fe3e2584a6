using System.Diagnostics;

namespace Shakeout.Packages.Tests;

/// <summary>A program that runs to its end, and what it printed.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    /// <summary>Runs <c>dotnet</c> and expects it to succeed.</summary>
    public static async Task<string> DotnetAsync(string folder, params IEnumerable<string> words)
    {
        var run = await RunAsync(folder, "dotnet", words);
        run.ExitCode.ShouldBe(0, $"dotnet {string.Join(' ', words)}\n{run.Output}");
        return run.Output;
    }

    public static async Task<Command> RunAsync(string folder, string program, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
            start.Environment.Remove(inherited);
        // Build nodes that stay would hold the temporary folder.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new Command(process.ExitCode, await output + await error);
    }

    private static bool IsOfTheTestRun(string variable)
        => variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable == "GITHUB_ACTIONS";
}
