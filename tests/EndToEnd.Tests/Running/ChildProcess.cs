using System.Diagnostics;

namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>A process that a test starts, waits for and reads.</summary>
internal sealed class ChildProcess : IDisposable
{
    // What `dotnet test` and CI systems set would change what the tool and its builds do.
    private static readonly string[] Foreign =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "VSTestLogger", "VSTestResultsDirectory"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly Task<string> _error;

    private ChildProcess(Process process)
    {
        _process = process;
        _process.StandardInput.Close();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public StreamReader Output => _process.StandardOutput;

    public static ChildProcess Start(string folder, IEnumerable<string> command)
    {
        var words = command.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1" },
        };
        foreach (var name in Foreign)
            start.Environment.Remove(name);
        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ended> RunAsync(string folder, params IEnumerable<string> command)
    {
        using var process = Start(folder, command);
        return await process.EndAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Ended> EndAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = await Output.ReadToEndAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        var error = await _error.WaitAsync(Patience, cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return new Ended(_process.ExitCode, output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}

/// <summary>What a process came to.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error)
{
    /// <summary>All of it in one text.</summary>
    public string Text => $"exit {ExitCode}\n{Output}{(Error.Length > 0 ? $"--- error\n{Error}" : "")}";
}
