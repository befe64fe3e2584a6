namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>The command line that repeats an order of one suite, ready to paste into a POSIX shell.</summary>
/// <param name="Path">The suite, as the reader would name it from the current folder.</param>
/// <param name="Options">The options that running the same suite takes, unquoted.</param>
internal sealed record ReplayLine(string Path, IReadOnlyList<string> Options)
{
    /// <summary>The command that runs exactly these tests in this order.</summary>
    public string Of(IEnumerable<TestCase> tests) => Line(tests.SelectMany(test => (string[])["--test", test.Name]));

    /// <summary>The command that runs the first order of a seed, with all tests.</summary>
    public string OfFirstOrder(Seed seed) => Line(["--seed", seed.ToString()]);

    private string Line(IEnumerable<string> order)
        => string.Join(' ', ((string[])["shakeout", "replay", Path, .. Options, .. order]).Select(PosixQuoting.Quote));
}
