using Shakeout.Factories.Randomness;

namespace Shakeout.Factories;

/// <summary>What rules draw their values from.</summary>
public sealed partial class Gen
{
    internal RandomStream Stream;

    internal Gen(ulong key, DateTimeOffset now)
    {
        Stream = new RandomStream(key);
        Now = now;
    }

    /// <summary>The fixed moment of the run.</summary>
    public DateTimeOffset Now { get; }

    internal string Member { get; set; } = "Customer.Email";

    internal string TestTag { get; set; } = "t1";
}
