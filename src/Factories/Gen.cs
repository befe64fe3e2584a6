using System.Runtime.CompilerServices;
using Shakeout.CurrentTest;
using Shakeout.Factories.Building;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories;

/// <summary>
/// What the rules of a template draw from: values, numbers, other objects. Each member has a stream of its own, so that its
/// values do not depend on what other members draw.
/// </summary>
/// <remarks>It belongs to the build that is running: rules use it, and do not keep it. Not safe for use by other threads.</remarks>
public sealed partial class Gen
{
    /// <summary>What the rule that runs draws from.</summary>
    internal RandomStream Stream;

    /// <summary>The object under construction.</summary>
    internal Frame Frame;

    private readonly string? _member;
    private string? _testTag;

    internal Gen() => Frame = _first;

    /// <summary>A generator without a build: one stream for all that is drawn.</summary>
    /// <param name="key">What it is drawn from.</param>
    /// <param name="now">The moment that counts as now.</param>
    /// <param name="member">What it is drawn for, as errors name it.</param>
    internal Gen(ulong key, DateTimeOffset now, string member)
        : this()
    {
        _member = member;
        Stream = new(key);
        Now = now;
        _data = TestData.Of(new TestScope("", new DataSeed(key)));
    }

    /// <summary>Which of its factory's objects in this test it is, from 1: also those count that other objects asked for.</summary>
    public int Seq => Frame.Seq;

    /// <summary>The object's place among those asked for together, from 0: in a <c>Build(3)</c>, in a <see cref="Many{T}"/>.</summary>
    public int Index => Frame.Index;

    /// <summary>The moment that counts as now: always the same one, so that data repeat. By default noon of 1 January 2026, UTC.</summary>
    public DateTimeOffset Now { get; private set; } = Settings.FixedNow;

    /// <summary>The member whose rule runs, as errors name it, for instance <c>Customer.Email</c>.</summary>
    internal string Member => _member ?? Frame.Plan!.NameOf(Frame.Slot);

    /// <summary>A short text that no other test has.</summary>
    internal string TestTag { get => _testTag ?? Data.Tag; set => _testTag = value; }

    /// <summary>Called before each rule.</summary>
    /// <param name="slot">Its member.</param>
    /// <param name="key">The member's key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(int slot, ulong key)
    {
        var frame = Frame;
        frame.Slot = slot;
        frame.Asked = 0;
        Stream = new(frame.Key ^ key);
    }
}
