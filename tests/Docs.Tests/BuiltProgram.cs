using System.Diagnostics;

namespace Shakeout.Docs.Tests;

/// <summary>A program of this repository, run as a reader would, from the root of the repository.</summary>
internal static class BuiltProgram
{
    public static Task<Printed> ShakeoutAsync(params IReadOnlyList<string> words) => RunAsync(Repository.Built("CommandLine", "Shakeout.CommandLine"), words);

    public static Task<Printed> OwnRunnerAsync() => RunAsync(Repository.Built("OwnRunner", "OwnRunner"), []);

    /// <summary><c>dotnet test</c> of a suite.</summary>
    public static Task<Printed> TestAsync(string project, string assembly) => RunProgramAsync("dotnet", ["test", Repository.Built(project, assembly)]);

    /// <summary>What the factories of a test of these tell of themselves, in a process of its own.</summary>
    public static async Task<string> ProfileOfAsync(string method, string file)
    {
        var run = await RunProgramAsync("env", ["SHAKEOUT_FACTORIES=profile", "SHAKEOUT_DATA_SEED=4711", $"SHAKEOUT_FACTORIES_FILE={file}", "dotnet", typeof(BuiltProgram).Assembly.Location, "-method", method]);
        run.ExitCode.ShouldBe(0, run.Output);
        return await File.ReadAllTextAsync(file);
    }

    private static Task<Printed> RunAsync(string assembly, IReadOnlyList<string> words)
        => RunProgramAsync(Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null)!, words);

    private static async Task<Printed> RunProgramAsync(string program, IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Annotations would come in between.
        start.Environment.Remove("GITHUB_ACTIONS");
        // Its results are shown, and are none of this run's.
        start.Environment.Remove("VSTestLogger");
        start.Environment.Remove("VSTestResultsDirectory");
        // Ordinary runs in random order would each have another, and other data.
        start.Environment["SHAKEOUT_ORDER_SEED"] = "1815";
        start.Environment["SHAKEOUT_DATA_SEED"] = "615931282";
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new Printed(await output, await error, process.ExitCode);
    }
}

/// <summary>What a program printed, and how it ended.</summary>
internal sealed record Printed(string Output, string Error, int ExitCode);
