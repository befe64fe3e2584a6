namespace Shakeout.TestOrderShuffler.Search;

/// <summary>Finds one set of tests that the suspect depends on, from an order that showed the effect.</summary>
internal static class FirstSet
{
    /// <summary>
    /// How many likely tests are tried one by one before the search proper, each at the cost of one run. After 20
    /// orders the true polluter ranks second in the median, says the published model.
    /// </summary>
    public const int Guesses = 2;

    /// <summary>Searches one showing order: first the likeliest tests alone, then by halving.</summary>
    /// <param name="probe">Asks the runs.</param>
    /// <param name="evidence">The orders so far.</param>
    /// <param name="showing">The tests before the suspect in an order that shows the effect.</param>
    public static async Task<IReadOnlyList<TestCase>?> FindAsync(
        Probe probe, Evidence evidence, IReadOnlyList<TestCase> showing)
    {
        foreach (var guess in evidence.Rank(showing).Take(Guesses))
        {
            if (await probe.ShowsAsync([guess]))
                return [guess];
        }

        return await MinimalSet.FindAsync(probe, showing);
    }
}
