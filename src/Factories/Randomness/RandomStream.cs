namespace Shakeout.Factories.Randomness;

/// <summary>
/// A stream of random numbers that is a pure function of its key: no state is shared, so that parallel tests need no lock,
/// and the values of one member do not move when another one draws more or fewer.
/// </summary>
/// <remarks>
/// SplitMix64, counter-based: draw i is the finaliser applied to key + i * golden gamma (Steele, Lea, Flood: Fast Splittable
/// Pseudorandom Number Generators, OOPSLA 2014). Pinned by golden tests: its values never change between versions.
/// </remarks>
/// <param name="key">What the stream belongs to: seed, test, factory, member and number, mixed by <see cref="Mix"/>.</param>
internal struct RandomStream(ulong key)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private ulong _state = key;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next() => Finalise(_state += GoldenGamma);

    /// <summary>A number from 0 up to, not including, <paramref name="count"/>.</summary>
    public ulong Below(ulong count)
    {
        // Lemire, Fast Random Integer Generation in an Interval (2019); draws again where the product would favour some values.
        var high = Math.BigMul(Next(), count, out var low);
        if (low >= count)
            return high;
        for (var threshold = unchecked(0 - count) % count; low < threshold;)
            high = Math.BigMul(Next(), count, out low);
        return high;
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A key of two: a stream's own, and what it is split by.</summary>
    public static ulong Mix(ulong key, ulong by) => Finalise(key ^ Finalise(by + GoldenGamma));

    /// <summary>The key of a stream's nth child, which none of its own draws meets: those begin elsewhere on the same sequence.</summary>
    public static ulong Split(ulong key, uint child) => Finalise(~key + (child * GoldenGamma));

    private static ulong Finalise(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
