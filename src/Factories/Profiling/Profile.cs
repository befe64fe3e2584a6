using System.Diagnostics;
using Shakeout.Factories.Building;

namespace Shakeout.Factories.Profiling;

/// <summary>What all factories of a process built, and for which tests: <c>SHAKEOUT_FACTORIES=profile</c> asks for it.</summary>
internal sealed class Profile
{
    private const string Variable = "SHAKEOUT_FACTORIES";

    private readonly object _gate = new();

    /// <summary>The profile of this process; null if nobody asked for one. Whether one did is known before the first build.</summary>
    public static Profile? OfProcess { get; } = Asked();

    /// <summary>How often each chain of factories built, by its names.</summary>
    public Dictionary<string, long> Built { get; } = [];

    /// <summary>How long the builds took that were asked for directly, by factory.</summary>
    public Dictionary<string, TimeSpan> Times { get; } = [];

    /// <summary>How many objects were handed to stores, by factory.</summary>
    public Dictionary<string, long> Rows { get; } = [];

    /// <summary>How long tests spent in factories.</summary>
    public Dictionary<string, TimeSpan> Tests { get; } = [];

    /// <summary>Adds a build that a test asked for.</summary>
    /// <param name="notes">What it built.</param>
    /// <param name="factory">What was asked.</param>
    /// <param name="test">Who asked.</param>
    /// <param name="start">When it began, as the stopwatch tells it.</param>
    public void Add(BuildNotes notes, string factory, string test, long start)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        lock (_gate)
        {
            foreach (var (chain, count) in notes.Chains)
                Built[chain] = Built.GetValueOrDefault(chain) + count;
            Times[factory] = Times.GetValueOrDefault(factory) + elapsed;
            Tests[test] = Tests.GetValueOrDefault(test) + elapsed;
        }
    }

    /// <summary>Adds what is handed to a store.</summary>
    public void AddRows(BuildNotes notes)
    {
        lock (_gate)
            foreach (var built in notes.Graph.Objects)
                Rows[built.Factory] = Rows.GetValueOrDefault(built.Factory) + 1;
    }

    private static Profile? Asked()
    {
        if (Environment.GetEnvironmentVariable(Variable) != "profile")
            return null;
        var profile = new Profile();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ProfileFile.Write(profile);
        return profile;
    }
}
