namespace Shakeout.TestOrderShuffler.Tests;

/// <summary>A clock that goes when told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    public long Seconds { get; set; }

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Seconds;
}
