using System.Globalization;

namespace Shakeout.Benchmarks;

/// <summary>What an order costs <c>shakeout shuffle</c> when the suite uses fixtures, next to one <c>dotnet test --no-build</c>: the bound of a plain suite.</summary>
internal static class ShuffledSuite
{
    private const int Orders = 100;
    private const int Rounds = 3;
    private const int AtMost = 25;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var suite = await GeneratedSuite.BuildAsync(SuiteKind.Deep, 200);
        var ratios = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var order = await Command.TimeAsync(
                Path.Combine(AppContext.BaseDirectory, "Shakeout.CommandLine.dll"), "shuffle", suite.Project, "--no-build",
                "--configuration", "Release", "--orders", $"{Orders}", "--seed", "1") / Orders;
            var test = await Command.TimeAsync("test", suite.Project, "--no-build", "-c", "Release");
            if (round > 0) // the first round only warms the file cache
                ratios.Add(test / order);
        }

        var median = new Spread(ratios).Median;
        yield return new(
            "200 tests with fixtures five deep: an order's cost, of `dotnet test --no-build`",
            string.Create(CultureInfo.InvariantCulture, $"1/{median:0}"), $"at most 1/{AtMost}", median >= AtMost);
    }
}
