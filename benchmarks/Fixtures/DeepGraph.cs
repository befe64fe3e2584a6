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
        GeneratedSuite[] suites =
            [await GeneratedSuite.BuildAsync(SuiteKind.Deep, 2_500), await GeneratedSuite.BuildAsync(SuiteKind.Deep, 5_000), await GeneratedSuite.BuildAsync(SuiteKind.Deep, 10_000)];
        var cpu = suites.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            for (var suite = 0; suite < suites.Length; suite++)
                cpu[suite].Add((await suites[suite].RunAsync()).Cpu.TotalMicroseconds);

        // The differences are small, and what else the machine does only adds to a run: so the least of each is taken.
        var least = cpu.Select(values => values.Min()).ToArray();
        var (first, second) = ((least[1] - least[0]) / 2_500, (least[2] - least[1]) / 5_000);
        yield return new(
            "a further test with a fixture five deep: CPU time from 5,000 to 10,000 tests, of that from 2,500 to 5,000",
            string.Create(CultureInfo.InvariantCulture, $"{second / first:0.00} ({second:0} us to {first:0} us)"),
            string.Create(CultureInfo.InvariantCulture, $"at most {SteepestGrowth:0.00}: linear"), second / first <= SteepestGrowth);

        var bare = await GeneratedSuite.BuildAsync(SuiteKind.Bare, 10_000);
        var kept = ((await suites[2].RunAsync(measuresMemory: true)).KeptBytes - (await bare.RunAsync(measuresMemory: true)).KeptBytes) / 10_000;
        yield return new("kept of a finished test with a fixture five deep, beyond a bare [Fact]", $"{kept} bytes", $"at most {MostBytes} bytes", kept <= MostBytes);
    }
}
