using System.Diagnostics;

namespace Shakeout.CommandLine.Suites;

/// <summary>Runs the <c>dotnet</c> command of the SDK and reads what it prints.</summary>
internal static class DotnetCommand
{
    // A tool started by `dotnet run` inherits these; they would send its builds to the wrong SDK.
    private static readonly string[] ForeignSdk = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>Runs a command in a folder (whose global.json then counts) until it ends.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">The command line after <c>dotnet</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="variables">Environment variables for it, besides those of this process; null for none.</param>
    /// <exception cref="SuiteException">There is no <c>dotnet</c> to run.</exception>
    public static async Task<DotnetResult> RunAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in ForeignSdk)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            var result = new DotnetResult(process.ExitCode, await output, await error);
            // Ctrl-C reaches the child as well: its failure is then ours to call a stop.
            cancellationToken.ThrowIfCancellationRequested();
            return result;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new SuiteException($"'dotnet' could not be started: {problem.Message}\nInstall the .NET SDK and put it on the PATH, or name a built test assembly.");
        }
    }
}

/// <summary>What a <c>dotnet</c> command came to.</summary>
internal sealed record DotnetResult(int ExitCode, string Output, string Error);
