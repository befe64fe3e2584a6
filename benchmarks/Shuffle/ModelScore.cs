namespace Shakeout.Shuffle;

/// <summary>
/// Scores the scheduler and the search on the published model: the order-dependent tests of 47 modules, the data
/// behind "Systematically Producing Test Orders to Detect Order-Dependent Flaky Tests" (ISSTA 2023).
/// </summary>
internal static class ModelScore
{
    /// <summary>Scores.</summary>
    /// <param name="path">The model's file, or null when there is none.</param>
    public static async IAsyncEnumerable<Figure> FiguresAsync(string? path)
    {
        if (path is null)
        {
            yield return new Figure("model", "not given");
            yield break;
        }

        var modules = ModelModule.Read(path);
        foreach (var figure in new ScheduleScore(modules).Figures())
            yield return figure;
        foreach (var figure in await new SearchScore(modules).FiguresAsync())
            yield return figure;
    }
}
