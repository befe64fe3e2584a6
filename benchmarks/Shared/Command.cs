using System.Diagnostics;

namespace Shakeout.Benchmarks;

/// <summary>Runs <c>dotnet</c> as a whole process and takes its time.</summary>
internal static class Command
{
    /// <summary>Runs it.</summary>
    /// <returns>The wall time from start to exit.</returns>
    public static async Task<TimeSpan> TimeAsync(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        await RunAsync(arguments);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Runs it, and fails unless it exits with 0.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} exited with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
