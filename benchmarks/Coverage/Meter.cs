using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Shakeout.Coverage.Benchmark;

/// <summary>
/// What a command uses. The system adds up the processor time of a process's children and keeps the largest memory of any: so
/// a process is started for each measurement, and it starts the command.
/// </summary>
internal static partial class Meter
{
    private const int OfChildren = -1;

    /// <summary>Measures a command from a process in between.</summary>
    public static async Task<Use> MeasureAsync(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Meter).Assembly.Location, "--measure", .. command]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} exited with {process.ExitCode}:\n{output}");
        var values = output.TrimEnd().Split('\n')[^1].Split(' ').Select(value => long.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        return new(TimeSpan.FromMicroseconds(values[0]), values[1]);
    }

    /// <summary>The process in between: runs the command and prints what it used.</summary>
    public static int Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            Console.WriteLine(output);
        else if (GetUsage(OfChildren, out var usage) == 0)
            Console.WriteLine($"{usage.Microseconds} {usage.MaxKilobytes}");
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetUsage(int who, out ResourceUsage usage);

    // The first five values of Linux's struct, and room for the others.
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ResourceUsage
    {
        private readonly long _userSeconds;
        private readonly long _userMicroseconds;
        private readonly long _systemSeconds;
        private readonly long _systemMicroseconds;
        private readonly long _maxKilobytes;
        private readonly Others _others;

        public long Microseconds => ((_userSeconds + _systemSeconds) * 1_000_000) + _userMicroseconds + _systemMicroseconds;

        public long MaxKilobytes => _maxKilobytes;

        [System.Runtime.CompilerServices.InlineArray(13)]
        private struct Others
        {
            private long _first;
        }
    }
}

/// <summary>What a command used.</summary>
/// <param name="Cpu">Processor time, of the program and of the system for it.</param>
/// <param name="Kilobytes">Its memory at most.</param>
internal sealed record Use(TimeSpan Cpu, long Kilobytes);
