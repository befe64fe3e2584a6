using System.Diagnostics;
using System.Globalization;
using Shakeout.TestOrderShuffler.Worker.Hosting;

namespace Shakeout.Coverage.Benchmark;

/// <summary>What it costs a test to be told apart from the one before: the readings are cleared before it and read after it.</summary>
internal static class TellingTestsApart
{
    private const int Slots = 200_000;
    private const int Reached = 500;
    private const int Tests = 2_000;
    private const double AtMost = 100;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var file = Path.Combine(Repository.Root, "artifacts", "benchmarks", "readings");
        await File.WriteAllBytesAsync(file, new byte[Slots]);
        var times = new List<double>();
        using (var readings = new CoverageReadings([file]))
        using (var code = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 1))
        {
            for (var test = 0; test < Tests; test++)
            {
                var start = Stopwatch.GetTimestamp();
                readings.Begin();
                var taken = Stopwatch.GetElapsedTime(start);
                code.Position = test;
                code.Write(Enumerable.Repeat((byte)1, Reached).ToArray());
                start = Stopwatch.GetTimestamp();
                var seen = readings.End();
                times.Add((taken + Stopwatch.GetElapsedTime(start)).TotalMicroseconds);
                if (seen.Count != Reached)
                    throw new InvalidOperationException($"A test reached {Reached} slots, and {seen.Count} were seen.");
            }
        }

        var spread = new Spread(times.Skip(Tests / 10));
        yield return new(string.Create(CultureInfo.InvariantCulture, $"telling a test apart, {Slots:N0} slots, {Reached} of them reached"),
            string.Create(CultureInfo.InvariantCulture, $"{spread.Median:0.0} us"), $"at most {AtMost} us", spread.Median <= AtMost);
    }
}
