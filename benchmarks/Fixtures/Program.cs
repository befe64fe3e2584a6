// benchmarks/run fixtures: one line a figure; exit code 1 if any falls short.
await LocalFeed.PackAsync();
var fallShort = 0;
foreach (var part in (IAsyncEnumerable<Figure>[])[EngineCost.FiguresAsync(), DeepGraph.FiguresAsync(), ShuffledSuite.FiguresAsync()])
{
    await foreach (var figure in part)
    {
        Console.WriteLine(figure);
        fallShort += figure.IsReached ? 0 : 1;
    }
}

return fallShort == 0 ? 0 : 1;
