using System.Globalization;
using System.Security.Cryptography;

namespace Shakeout.TestOrderShuffler;

/// <summary>The seed of a shuffle: whoever has it can repeat the orders, on any machine.</summary>
/// <remarks>
/// <code>
/// var seed = Seed.TryParse(text, out var given) ? given : Seed.Draw();
/// Console.WriteLine($"seed {seed}");
/// </code>
/// A value; the default one is seed 0.
/// </remarks>
public readonly record struct Seed
{
    /// <summary>The largest seed, 2^53 - 1: every JSON reader holds it exactly.</summary>
    public const long Largest = (1L << 53) - 1;

    /// <summary>A seed of a given value.</summary>
    /// <param name="value">From 0 to <see cref="Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public Seed(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Largest);
        Value = value;
    }

    /// <summary>The seed as a number, from 0 to <see cref="Largest"/>.</summary>
    public long Value { get; }

    /// <summary>A seed that nobody chose. Print it: without it the run cannot be repeated.</summary>
    public static Seed Draw() => new(RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Reads a seed. A text that is no seed is refused, never replaced by another seed.</summary>
    /// <param name="text">Decimal digits.</param>
    /// <param name="seed">The seed read.</param>
    /// <returns>Whether the text was a whole number from 0 to <see cref="Largest"/>.</returns>
    public static bool TryParse(string? text, out Seed seed)
    {
        var isSeed = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Largest;
        seed = isSeed ? new Seed(value) : default;
        return isSeed;
    }

    /// <summary>The seed's digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
