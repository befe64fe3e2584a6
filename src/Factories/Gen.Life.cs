using System.Diagnostics;
using Shakeout.CurrentTest;
using Shakeout.Factories.Building;
using Shakeout.Factories.Data;
using Shakeout.Factories.Definitions;
using Shakeout.Factories.Profiling;

namespace Shakeout.Factories;

/// <content>The life of a generator: each thread keeps one, and each build borrows it.</content>
public sealed partial class Gen
{
    private const int RecentCounts = 16;

    // A build inside a build finds it lent, and makes its own.
    [ThreadStatic]
    private static Gen? Spare;

    private readonly Frame _first = new(outer: null);
    private readonly TestData.Count?[] _recent = new TestData.Count?[RecentCounts];
    private TestData? _data;
    private List<Reused>? _reused;
    private BuildNotes? _notes;
    private long _start;
    private bool _isLent;

    /// <summary>What the current test has drawn.</summary>
    internal TestData Data => _data!;

    /// <summary>Borrows the thread's generator.</summary>
    internal static Gen Borrow(Settings settings, BuildNotes? notes)
    {
        var gen = Spare;
        if (gen is null || gen._isLent)
            Spare = gen = new();
        gen._isLent = true;
        var scope = TestScope.Current;
        if (gen._data?.Scope != scope)
            gen._data = TestData.Of(scope);
        gen._notes = notes;
        if (Profile.OfProcess is not null)
        {
            gen._notes ??= new();
            gen._start = Stopwatch.GetTimestamp();
        }

        if (settings != Settings.None)
        {
            gen.Now = settings.Now ?? Settings.FixedNow;
            gen.Sets = settings.Sets;
            gen._reused = settings.Reused.Count > 0 ? [.. settings.Reused] : null;
        }

        return gen;
    }

    /// <summary>Gives it back. After a failure it is left to the collector.</summary>
    /// <param name="factory">What built.</param>
    internal void Return(Identity factory)
    {
        Profile.OfProcess?.Add(_notes!, factory.Name, Data.Scope.Id, _start);
        _first.End();
        _notes = null;
        _reused = null;
        Now = Settings.FixedNow;
        Sets = DataSets.Default;
        _isLent = false;
    }

    /// <summary>How many objects of a factory the test has.</summary>
    internal TestData.Count CountOf(Identity factory)
    {
        ref var recent = ref _recent[(int)(factory.Key % RecentCounts)];
        return recent is not null && recent.IsOf(Data, factory) ? recent : recent = Data.CountOf(factory);
    }

    /// <summary>The number of the next object of a factory.</summary>
    internal int NextSeq(Identity factory) => CountOf(factory).NextSeq();

    /// <summary>Tells of an object that now exists.</summary>
    internal void Note(object built) => _notes?.Add(built, Frame);

    /// <summary>Finishes the objects that waited for the current frame's.</summary>
    internal void FinishOthers(Frame frame)
    {
        var (inner, stream) = (frame.Inner, Stream);
        foreach (var other in frame.Unfinished!)
        {
            inner.Begin(other.Plan, other.Given, other.Key, other.Index);
            inner.Seq = other.Seq;
            inner.Self = other.Self;
            inner.Adopted = other.IsParent ? new(frame.Self!, frame.Plan!.Identity) : null;
            Frame = inner;
            other.Plan.Finish(this, other.Self);
            Frame = frame;
            inner.End();
        }

        frame.Unfinished = null;
        Stream = stream;
    }
}
