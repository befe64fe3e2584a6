namespace Shakeout.Benchmarks;

/// <summary>A benchmark's output: one line a figure, as soon as it is measured.</summary>
internal static class Report
{
    /// <summary>Measures and prints all parts.</summary>
    /// <returns>The exit code: 0 when every figure is reached, else 1.</returns>
    public static async Task<int> PrintAsync(params IAsyncEnumerable<Figure>[] parts)
    {
        var exitCode = 0;
        foreach (var part in parts)
        {
            await foreach (var figure in part)
            {
                Console.WriteLine(figure);
                exitCode = figure.IsReached ? exitCode : 1;
            }
        }

        return exitCode;
    }
}
