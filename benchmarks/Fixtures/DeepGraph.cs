using System.Globalization;

namespace Shakeout.Benchmarks;

/// <summary>Tests that ask for a fixture five deep, over all scopes: whether the cost of a test stays the same as there are more, and what is kept of it.</summary>
internal static class DeepGraph
{
    private const int Rounds = 7;
    private const double SteepestGrowth = 1.25;
    private const int MostBytes = 1024;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var (deep, bare) = (await SuitesAsync(SuiteKind.Deep), await SuitesAsync(SuiteKind.Bare));
        var (ours, theirs) = (new Growth(deep), new Growth(bare));
        for (var round = 0; round < Rounds; round++)
        {
            await ours.MeasureAsync();
            await theirs.MeasureAsync();
        }

        yield return new(
            "a further test with a fixture five deep: CPU time from 5,000 to 10,000 tests, of that from 2,500 to 5,000", ours.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"at most {SteepestGrowth:0.00}: linear"), ours.Ratio <= SteepestGrowth);
        yield return new("the same of a bare [Fact]", theirs.ToString());

        var kept = ((await deep[^1].RunAsync(measuresMemory: true)).KeptBytes - (await bare[^1].RunAsync(measuresMemory: true)).KeptBytes) / 10_000;
        yield return new("kept of a finished test with a fixture five deep, beyond a bare [Fact]", $"{kept} bytes", $"at most {MostBytes} bytes", kept <= MostBytes);
    }

    private static async Task<GeneratedSuite[]> SuitesAsync(SuiteKind kind)
        => [await GeneratedSuite.BuildAsync(kind, 2_500), await GeneratedSuite.BuildAsync(kind, 5_000), await GeneratedSuite.BuildAsync(kind, 10_000)];

    /// <summary>What a further test costs in the larger half, of what it costs in the smaller one.</summary>
    private sealed class Growth(GeneratedSuite[] suites)
    {
        // The differences are small, and what else the machine does only adds to a run: so the least of each size is taken.
        private readonly double[] _least = [.. suites.Select(_ => double.MaxValue)];

        public double Ratio => Second / First;

        private double First => (_least[1] - _least[0]) / 2_500;

        private double Second => (_least[2] - _least[1]) / 5_000;

        public async Task MeasureAsync()
        {
            for (var suite = 0; suite < suites.Length; suite++)
                _least[suite] = Math.Min(_least[suite], (await suites[suite].RunAsync()).Cpu.TotalMicroseconds);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ratio:0.00} ({Second:0} us to {First:0} us)");
    }
}
