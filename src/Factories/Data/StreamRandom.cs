namespace Shakeout.Factories.Data;

/// <summary>Lends the stream of a build to libraries that draw from a <see cref="Random"/>: Bogus, and the generator for regular expressions.</summary>
internal sealed class StreamRandom : Random
{
    /// <summary>Nothing is drawn of the seed: it only keeps the clock out.</summary>
    public StreamRandom()
        : base(0)
    {
    }

    /// <summary>Whose stream is drawn from.</summary>
    public Gen? Lender { get; set; }

    private Gen Source => Lender ?? throw new InvalidOperationException("Nobody lent a stream.");

    /// <inheritdoc/>
    public override int Next() => (int)Source.Stream.Below(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => Next(0, maxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return minValue == maxValue ? minValue : (int)(minValue + (long)Source.Stream.Below((ulong)((long)maxValue - minValue)));
    }

    /// <inheritdoc/>
    public override long NextInt64() => (long)Source.Stream.Below(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return minValue == maxValue ? minValue : unchecked(minValue + (long)Source.Stream.Below((ulong)(maxValue - minValue)));
    }

    /// <inheritdoc/>
    public override double NextDouble() => Source.Stream.Fraction();

    /// <inheritdoc/>
    public override float NextSingle() => (Source.Stream.Next() >> 40) * (1f / (1 << 24));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer) => Source.Bytes(buffer.Length).CopyTo(buffer);

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();
}
