namespace Shakeout.Benchmarks;

/// <summary>What an order costs <c>shakeout shuffle</c> when the suite uses fixtures: the bound is that of a plain suite.</summary>
internal static class ShuffledSuite
{
    private const int AtMost = 25;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var suite = await GeneratedSuite.BuildAsync(SuiteKind.Deep, 200);
        yield return await OrderRatio.MeasureAsync("200 tests with fixtures five deep", suite.Project, AtMost);
    }
}
