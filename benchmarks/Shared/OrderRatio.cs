using System.Globalization;

namespace Shakeout.Benchmarks;

/// <summary>
/// What one order of a suite costs, next to one <c>dotnet test --no-build</c> of the same suite: whole processes, in
/// turn, so that both meet the same machine; the order's share is of the whole command, its start included.
/// </summary>
internal static class OrderRatio
{
    private const int Orders = 100;
    private const int Rounds = 3;

    /// <summary>Measures.</summary>
    /// <param name="what">The suite in words.</param>
    /// <param name="project">Its project folder, built in Release.</param>
    /// <param name="atMost">The smallest ratio that will do.</param>
    public static async Task<Figure> MeasureAsync(string what, string project, int atMost)
    {
        var ratios = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var order = await Command.TimeAsync(
                Path.Combine(AppContext.BaseDirectory, "Shakeout.CommandLine.dll"), "shuffle", project, "--no-build",
                "--configuration", "Release", "--orders", $"{Orders}", "--seed", "1") / Orders;
            var test = await Command.TimeAsync("test", project, "--no-build", "-c", "Release");
            if (round > 0) // the first round only warms the file cache
                ratios.Add(test / order);
        }

        ratios.Sort();
        var median = ratios[Rounds / 2];
        return new Figure(
            $"{what}: an order's cost, of `dotnet test --no-build`", string.Create(CultureInfo.InvariantCulture, $"1/{median:0}"),
            $"at most 1/{atMost}", median >= atMost);
    }
}
