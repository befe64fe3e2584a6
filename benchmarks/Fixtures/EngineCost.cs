namespace Shakeout.Benchmarks;

/// <summary>
/// What a test that asks for a fixture costs over a bare fact, and beside it what a theory of one row costs: processor
/// time of whole processes of 10,000 tests, in turn, so that all meet the same machine; their start included.
/// </summary>
internal static class EngineCost
{
    private const int Tests = 10_000;
    private const int Rounds = 15;
    private const double AtMost = 25;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var bare = await GeneratedSuite.BuildAsync(SuiteKind.Bare, Tests);
        var fixture = await GeneratedSuite.BuildAsync(SuiteKind.Fixture, Tests);
        var theory = await GeneratedSuite.BuildAsync(SuiteKind.Theory, Tests);
        var (overFact, theoryOverFact) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var ofBare = (await bare.RunAsync()).Cpu;
            var ofFixture = (await fixture.RunAsync()).Cpu;
            var ofTheory = (await theory.RunAsync()).Cpu;
            if (round == 0) // the first round only warms the file cache
                continue;
            overFact.Add((ofFixture - ofBare).TotalMicroseconds / Tests);
            theoryOverFact.Add((ofTheory - ofBare).TotalMicroseconds / Tests);
        }

        var (ours, theirs) = (new Spread(overFact), new Spread(theoryOverFact));
        yield return new($"CPU time of a test with a fixture over a bare [Fact], {Tests} tests", ours.Text("us"), $"at most {AtMost} us", ours.Median <= AtMost);
        yield return new("of a [Theory] with one [InlineData] over the same", theirs.Text("us"), $"more than ours, {ours.Median:0.0} us", theirs.Median > ours.Median);
    }
}
