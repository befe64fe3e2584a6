using System.Diagnostics;

namespace Shakeout.Factories.Benchmark;

/// <summary>Times work in short rounds, in turn with what it is compared to, so that both meet the same machine.</summary>
internal static class Bench
{
    private const int Rounds = 15;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>How long the second takes, as a multiple of the first.</summary>
    public static (Spread Ratio, Spread Nanoseconds) Compare(int objects, Func<object> first, Func<object> second)
    {
        Warm(first);
        Warm(second);
        var ratios = new List<double>();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (one, two) = (Time(objects, first), Time(objects, second));
            ratios.Add(two / one);
            times.Add(two / objects);
        }

        return (new(ratios), new(times));
    }

    /// <summary>Calls until the runtime has compiled all of it for good, which it does in steps and beside: for two seconds.</summary>
    public static void Warm(Func<object> act)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            GC.KeepAlive(act());
    }

    /// <summary>How many bytes a call allocates.</summary>
    public static double Bytes(int objects, Func<object> build)
    {
        build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < objects; index++)
            GC.KeepAlive(build());
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)objects;
    }

    /// <summary>How many nanoseconds all calls take.</summary>
    public static double Time(int objects, Func<object> build)
    {
        var start = Stopwatch.GetTimestamp();
        for (var index = 0; index < objects; index++)
            GC.KeepAlive(build());
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
