namespace Shakeout.TestOrderShuffler.Search;

/// <summary>Finds one set of tests that the suspect depends on, from an order that showed the effect.</summary>
internal static class FirstSet
{
    /// <summary>Searches one showing order: first what is likely, then by halving.</summary>
    /// <param name="probe">Asks the runs.</param>
    /// <param name="evidence">The orders so far.</param>
    /// <param name="showing">The tests before the suspect in an order that shows the effect.</param>
    public static async Task<IReadOnlyList<TestCase>?> FindAsync(
        Probe probe, Evidence evidence, IReadOnlyList<TestCase> showing)
    {
        foreach (var guess in evidence.Guesses(showing))
        {
            if (await probe.ShowsAsync(guess))
                return guess;
        }

        return await MinimalSet.FindAsync(probe, showing);
    }
}
