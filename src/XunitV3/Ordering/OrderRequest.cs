using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler;

namespace Shakeout.XunitV3.Ordering;

/// <summary>Which order a run is to have: that of a seed, or one that was kept.</summary>
/// <param name="Seed">The seed; that of tests the kept order does not name.</param>
/// <param name="Kept">The kept order; null for none.</param>
internal sealed record OrderRequest(Seed Seed, KeptOrder? Kept)
{
    /// <summary>The environment variable that holds a seed.</summary>
    public const string SeedVariable = "SHAKEOUT_ORDER_SEED";

    /// <summary>The environment variable that names a file with an order.</summary>
    public const string FileVariable = "SHAKEOUT_ORDER";

    /// <summary>Reads the request from the environment; without one, a seed is drawn.</summary>
    /// <exception cref="FixtureException">The seed is none, or the file is not there or names no test.</exception>
    public static OrderRequest FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = Seed.Draw();
        if (!string.IsNullOrEmpty(text) && !Seed.TryParse(text, out seed))
            throw new FixtureException($"{SeedVariable} is '{text}', and a seed is a whole number from 0 to {Seed.Largest}. Correct it, or leave it out for a random order.");
        var file = Environment.GetEnvironmentVariable(FileVariable);
        return new(seed, string.IsNullOrEmpty(file) ? null : KeptOrder.Read(file));
    }
}
