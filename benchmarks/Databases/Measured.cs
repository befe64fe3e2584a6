using System.Diagnostics;
using System.Globalization;

namespace Shakeout.Benchmarks;

/// <summary>Times something again and again, in microseconds.</summary>
internal sealed class Measured
{
    private readonly List<double> _times = [];

    /// <summary>The median of all times.</summary>
    public double Median => new Spread(_times).Median;

    /// <summary>Times one run.</summary>
    public async Task TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        _times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }

    /// <summary>A time as text.</summary>
    public static string Text(double microseconds) => microseconds < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000:0.00} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000:0} ms");

    /// <summary>A figure that says how many times faster something is than its peer.</summary>
    public static Figure Faster(string what, double ours, double theirs, double? atLeast = null)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{theirs / ours:0.0}x ({Text(ours)}, {Text(theirs)})");
        return atLeast is null ? new(what, value) : new(what, value, string.Create(CultureInfo.InvariantCulture, $"at least {atLeast:0.0}x"), theirs / ours >= atLeast);
    }

    /// <summary>A figure that says how many times as long something takes as its peer.</summary>
    public static Figure Slower(string what, double ours, double theirs, double atMost) => new(
        what,
        string.Create(CultureInfo.InvariantCulture, $"{ours / theirs:0.00}x ({Text(ours)}, {Text(theirs)})"),
        string.Create(CultureInfo.InvariantCulture, $"at most {atMost:0.00}x"),
        ours / theirs <= atMost);
}
