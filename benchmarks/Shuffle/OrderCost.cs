namespace Shakeout.Shuffle;

/// <summary>What one order costs, for suites of both frameworks and one that is more than overhead.</summary>
internal static class OrderCost
{
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
            yield return await OrderRatio.MeasureAsync(what, project, atMost);
        }
    }
}
