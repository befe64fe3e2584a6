using System.Globalization;
using System.Security.Cryptography;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>The seed of a run's random data.</summary>
internal readonly record struct DataSeed(ulong Value)
{
    /// <summary>The environment variable that repeats it.</summary>
    public const string Variable = "SHAKEOUT_DATA_SEED";

    /// <summary>The seed that the environment gives, else a new one.</summary>
    /// <param name="given">The value of the variable; null or empty for none.</param>
    /// <exception cref="FixtureException">The variable holds no number.</exception>
    public static DataSeed Of(string? given)
    {
        if (string.IsNullOrEmpty(given))
            // Nine digits are easily read out and typed.
            return new((ulong)RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000));
        return ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(value)
            : throw new FixtureException($"{Variable} is '{given}', and a data seed is a whole number from 0 to {ulong.MaxValue}. Correct it, or leave it out for a random one.");
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
