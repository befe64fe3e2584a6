using System.Globalization;

namespace Shakeout.Shuffle;

/// <summary>
/// What one order of a suite costs, next to one <c>dotnet test --no-build</c> of the same suite: whole processes, in
/// turn, so that both meet the same machine; the order's share is of the whole command, its start included.
/// </summary>
internal static class OrderCost
{
    private const int Orders = 100;
    private const int Rounds = 3;

    private static readonly (string Subject, string What, int AtMost)[] Suites =
    [
        ("Trivial200V2", "200 trivial tests of xunit v2", 25),
        ("Trivial200V3", "200 trivial tests of xunit v3", 25),
        ("EfCoreV2", "an EF Core suite", 8),
    ];

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        foreach (var (subject, what, atMost) in Suites)
        {
            var project = Repository.Subject(subject);
            await Command.RunAsync("build", project, "-c", "Release");
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
            yield return new Figure(
                $"{what}: an order's cost, of `dotnet test --no-build`", string.Create(CultureInfo.InvariantCulture, $"1/{median:0}"),
                $"at most 1/{atMost}", median >= atMost);
        }
    }
}
