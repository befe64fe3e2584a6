using System.Globalization;
using System.Security.Cryptography;

namespace Shakeout.CurrentTest;

/// <summary>The seed of a run's random data. It has nothing to do with the order of the tests.</summary>
/// <param name="Value">The number.</param>
public readonly record struct DataSeed(ulong Value)
{
    /// <summary>The environment variable that repeats it.</summary>
    public const string Variable = "SHAKEOUT_DATA_SEED";

    private static readonly Lazy<DataSeed> Drawn = new(() => Of(Environment.GetEnvironmentVariable(Variable)));

    /// <summary>The seed of this process: what <c>SHAKEOUT_DATA_SEED</c> says, else drawn at the first use, once.</summary>
    /// <exception cref="FormatException">The variable holds no number.</exception>
    public static DataSeed OfRun => Drawn.Value;

    /// <summary>What repeats the data of a run, as a line of a test's output.</summary>
    public string Replay => $"Data seed {this}; {Variable}={this} repeats it";

    /// <summary>The seed that is given, else a new one.</summary>
    /// <param name="given">The value of the variable; null or empty for none.</param>
    /// <exception cref="FormatException">It is no whole number from 0 to 18446744073709551615.</exception>
    public static DataSeed Of(string? given)
    {
        if (string.IsNullOrEmpty(given))
            // Nine digits are easily read out and typed.
            return new((ulong)RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000));
        return ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(value)
            : throw new FormatException($"{Variable} is '{given}', and a data seed is a whole number from 0 to {ulong.MaxValue}. Correct it, or leave it out for a random one.");
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
